export interface OutlineNode {
  readonly children: readonly OutlineNode[];
  readonly outlineData: { Count?: number };
  addItem: (
    title: string,
    options: { pageNumber: number; top: number; left: number; expanded: boolean },
  ) => OutlineNode;
}

/** What `getStream` of pdfmake hands over: the document of pdfkit, every page painted, not yet ended. */
export interface PdfKitDocument {
  readonly outline: OutlineNode;
  switchToPage: (index: number) => void;
  save: () => void;
  restore: () => void;
  rotate: (degrees: number, options: { origin: [number, number] }) => void;
  registerFont: (name: string, file: Uint8Array) => void;
  font: (name: string) => void;
  fontSize: (size: number) => void;
  fillColor: (colour: string) => void;
  text: (text: string, x: number, y: number, options: { lineBreak: false; characterSpacing: number }) => void;
  on: (event: 'data' | 'end' | 'error', listener: (chunk: Uint8Array & Error) => void) => void;
  end: () => void;
}
