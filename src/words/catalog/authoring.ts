/** What `clientwise playbook …` says to those who write playbooks. */
export interface AuthoringWords {
  readonly about: string;
  /** One line a subcommand, for its help. */
  readonly list: string;
}
