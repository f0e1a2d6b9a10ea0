import { readPages } from './pages';
import { linesOf, tool } from './tools';

/** Judges of a PDF file. Each gives what it has to object to. */
export type PdfJudge = (path: string) => string[];

/** Syntax: cross references, object and stream ends. */
export const qpdfCheck: PdfJudge = (path) => {
  const { status, stdout, stderr } = tool('qpdf', '--check', path);
  return status === 0 ? [] : [`exit ${status}`, ...linesOf(stdout), ...linesOf(stderr)];
};

/** Debian's mutool is built without colour management and says so of every file with an output intent. */
const OWN_LIMIT = /ICC support is not available/;

/** Streams, operators, faces, as a renderer meets them. */
export const mutoolDraw: PdfJudge = (path) => {
  const { status, stderr } = tool('mutool', 'draw', '-q', '-F', 'stext', '-o', '/dev/null', path);
  const said = linesOf(stderr).filter((line) => !OWN_LIMIT.test(line));
  return status === 0 ? said : [`exit ${status}`, ...said];
};

/** Every face is embedded, subset and has a ToUnicode map. */
export const facesEmbedded: PdfJudge = (path) => {
  const { stdout, stderr } = tool('pdffonts', path);
  const rows = linesOf(stdout).slice(2);
  const bad = rows.filter((row) => !/\syes\s+yes\s+yes\s+\d+\s+\d+\s*$/.test(row));
  return [...linesOf(stderr), ...bad, ...(rows.length ? [] : ['no face at all'])];
};

const DPI = 100;

/** The darkest grey in a box of points of a page; 255 is white. */
function darkest(image: Gray, x0: number, y0: number, x1: number, y1: number): number {
  const scale = DPI / 72;
  const [left, right] = [Math.max(0, Math.floor(x0 * scale)), Math.min(image.width, Math.ceil(x1 * scale))];
  const [top, bottom] = [Math.max(0, Math.floor(y0 * scale)), Math.min(image.height, Math.ceil(y1 * scale))];
  let least = 255;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) least = Math.min(least, image.pixels[y * image.width + x] as number);
  return least;
}

interface Gray {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

function paint(path: string, page: number): { image: Gray; stderr: string } {
  const at = String(page);
  const { bytes, stderr } = tool('pdftoppm', '-r', String(DPI), '-gray', '-f', at, '-l', at, path);
  const [head = '', width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1')) ?? [];
  return {
    image: { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) },
    stderr,
  };
}

/** Ink on every page, and under every single character: a face can be embedded and yet paint nothing. */
export const inkEverywhere: PdfJudge = (path) =>
  readPages(path).flatMap((page, index) => {
    const { image, stderr } = paint(path, index + 1);
    const bare = page.glyphs.filter(({ x, end, y, size }) => {
      const inset = 0.1 * (end - x); // what a neighbour hangs over is not this one's ink
      return darkest(image, x + inset, y - size, end - inset, y + 0.2 * size) > 200;
    });
    const said = bare.map(
      (g) => `page ${index + 1}: no ink under ${g.text} at ${g.x.toFixed(0)}, ${g.y.toFixed(0)}`,
    );
    const blank = darkest(image, 0, 0, page.width, page.height) > 200 ? [`page ${index + 1} is blank`] : [];
    return [...linesOf(stderr), ...blank, ...said.slice(0, 5)];
  });

const JARS = [
  'pdfbox2',
  'fontbox2',
  'preflight',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'javax.activation',
  'jaxb-api',
];

/**
 * PDF/A by Apache PDFBox Preflight, a judge of part 1: what parts 2 and 3 changed (no CIDSet needed, the part's own
 * number, and files embedded in part 3) is not held against the file.
 */
export const preflight: PdfJudge = (path) => {
  const jars = JARS.map((name) => `/usr/share/java/${name}.jar`).join(':');
  const { stdout, stderr } = tool('java', '-cp', jars, 'org.apache.pdfbox.preflight.Validator_A1b', path);
  const [first = 'Preflight said nothing', ...rest] = linesOf(stdout);
  const unlike = /The CIDSet entry is missing|MetaData, part must be 1|EmbeddedFile entry is present/;
  if (!/is (not )?a valid PDF\/A-1b file/.test(first)) return [first, ...linesOf(stderr)];
  return rest.filter((line) => !unlike.test(line));
};

/** The text of a PDF as people copy it: NFKC, no white space. */
export function textOf(path: string): string {
  const { stdout } = tool('pdftotext', '-raw', '-enc', 'UTF-8', path, '-');
  return stdout.normalize('NFKC').replace(/\s/gu, '');
}
