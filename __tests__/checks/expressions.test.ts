import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const src = join(__dirname, '../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

interface Expression {
  readonly file: string;
  readonly text: string;
}

/** Literal expressions by the syntax tree, and those that RegExp makes. */
function expressionsIn(file: string): Expression[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(src, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    const made =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
    if (made || ts.isRegularExpressionLiteral(node)) found.push({ file, text: node.getText() });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const all = files.flatMap(expressionsIn);
const reading = all.filter(({ file }) => file.startsWith('checks/') || file.startsWith('editions/'));

/** Words parted by |, each of two Chinese characters or more: what the lexicon is for. */
const synonyms = ({ text }: Expression) =>
  text.split('|').filter((word) => /[\u4e00-\u9fff]{2}/.test(word)).length > 4;

test('the reader has a lexicon, no expressions', () => {
  expect(reading.length).toBeLessThanOrEqual(6);
});

test('no expression is long, and none is a list of synonyms', () => {
  expect(reading.filter(({ text }) => text.length > 120)).toEqual([]);
  expect(reading.filter(synonyms)).toEqual([]);
});
