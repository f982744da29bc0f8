import type { AuthoringWords } from '../catalog/authoring.ts';

export const authoring: AuthoringWords = {
  about: 'For those who write playbooks.',
  list: 'the playbooks there are',
};
