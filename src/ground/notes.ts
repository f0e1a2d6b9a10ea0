const NOTE = /[(（]([^()（）]*)[)）]/g;

/** A label without its notes in brackets, those of fewer characters than `least` apart: （一） is none. */
export const withoutNotes = (label: string, least = 0): string =>
  label.replace(NOTE, (note, said: string) => (said.length < least ? note : ''));
