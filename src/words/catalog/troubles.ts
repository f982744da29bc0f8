/** What went wrong around a run: one sentence each that names the thing and the mend. */
export interface TroubleWords {
  unknownCommand(given: string, nearest: string | undefined): string;
  unknownFlag(given: string, nearest: string | undefined): string;
  unknownAnswer(file: string, place: string, given: string, nearest: string | undefined): string;
  flagNeedsValue(flag: string): string;
  flagTakesNoValue(flag: string): string;
  flagTwice(flag: string): string;
  tooManyWords(given: string): string;
  missingWord(name: string): string;
  option(flag: string, given: string, allowed: readonly string[]): string;
  currency(given: string): string;
  today(given: string): string;
  noSuchMessage(given: string, messages: readonly string[]): string;
  needed(flag: string): string;
  /** Heads the flags that may be needed after those. */
  readonly mayFollow: string;
  followsIf(condition: string): string;
  followsFrom(flags: readonly string[]): string;
  /** Heads a command that is ready to be completed. */
  readonly complete: string;
  fileMissing(file: string): string;
  fileIsFolder(file: string): string;
  fileTooBig(file: string, limit: number): string;
  fileRefused(file: string, detail: string): string;
  fileExists(file: string): string;
  folderMissing(file: string): string;
  noRoom(file: string): string;
  binary(file: string): string;
  notUtf8(file: string): string;
  emptyFile(file: string): string;
  notAnswers(file: string): string;
  /** A plan in JSON is of another playbook. */
  otherPlan(file: string, id: string, wanted: string): string;
  noPlaybook(given: string, nearest: string | undefined): string;
  broken(file: string): string;
  /** A playbook of the person's own that has the name of a command. */
  shadowed(file: string, command: string): string;
  /** The playbook of a replay is not the one its plan was made with. */
  changed(id: string): string;
  unused(flags: readonly string[]): string;
  /** A playbook has no verdict for the answers given. */
  gap(playbook: string): string;
  written(file: string): string;
  readonly standardInput: string;
  readonly standardOutput: string;
  readonly standardError: string;
  unexpected(detail: string, version: string): string;
}
