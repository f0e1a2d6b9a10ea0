/** Why a file is not read; each is the code of a finding: `import.archive`. */
type Reason =
  | 'archive' // damaged, or no archive at all
  | 'too-large'
  | 'too-deep'
  | 'doctype'
  | 'markup' // XML that is none
  | 'encrypted'
  | 'save-as-docx' // .doc, .wps, a PDF of somebody else's
  | 'save-as-xlsx' // another spreadsheet
  | 'xls-peer'
  | 'unknown-format';

/** Ends the reading of a file that is damaged, hostile or of a kind that cannot be read. */
export class Unreadable extends Error {
  constructor(
    readonly reason: Reason,
    readonly expected?: string,
  ) {
    super(reason);
  }
}
