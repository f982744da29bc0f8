import fc, { type Arbitrary } from 'fast-check';

/** Any character that UTF-8 can hold, letters of every day most often. (fast-check's own `binary` takes most of a second to set up.) */
export const anyCharacter: Arbitrary<string> = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0, max: 0x2fff }),
    fc.integer({ min: 0x3000, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10_ffff }),
  )
  .map((code) => String.fromCodePoint(code));
