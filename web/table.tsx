import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'preact/compat';
import type { GridCell } from '../src/document/grid';
import type { Table } from '../src/document/nodes';
import type { Finding } from '../src/findings/finding';
import { catalogue } from '../src/model/catalogue';
import type { Edition } from '../src/model/edition';
import { type Direction, figureCells, neighbour, typedText, typedValue } from './cells';
import { type Data, type Path, valueAt } from './data';

export interface TableProps {
  readonly table: Table;
  readonly edition: Edition;
  readonly data: Data;
  readonly findings: readonly Finding[];
  readonly onEdit: (path: Path, value: unknown) => void;
  readonly onLeave: () => void;
  readonly onPaste: (table: Table, from: string, clipboard: DataTransfer) => boolean;
}

export const figurePath = (figure: string): Path => ['statistics', ...figure.split('.')];

/** Where an arrow leads: with Enter down, and sideways only from the edge of what is typed. */
function directionOf(event: KeyboardEvent<HTMLInputElement>): Direction | undefined {
  const { key, shiftKey, currentTarget: input } = event;
  if (key === 'ArrowUp' || (key === 'Enter' && shiftKey)) return 'up';
  if (key === 'ArrowDown' || key === 'Enter') return 'down';
  const [start, end] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
  const isWhole = start === 0 && end === input.value.length;
  if (key === 'ArrowLeft' && (isWhole || (start === 0 && end === 0))) return 'left';
  if (key === 'ArrowRight' && (isWhole || start === input.value.length)) return 'right';
  return undefined;
}

/** A form of the edition as it is printed, its figures to be typed in. */
export function FormTable({ table, edition, data, findings, onEdit, onLeave, onPaste }: TableProps) {
  const { grid, name } = table;
  const cells = figureCells(grid);
  const specs = catalogue(edition);
  const move = (event: KeyboardEvent<HTMLInputElement>, from: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const direction = directionOf(event);
    const next = direction && neighbour(cells, from, direction);
    if (!direction) return;
    if (next || event.key === 'Enter' || direction === 'up' || direction === 'down') event.preventDefault();
    const body = event.currentTarget.closest('table');
    if (next) body?.querySelector<HTMLElement>(`[data-path="statistics.${next.figure}"]`)?.focus();
  };
  const figure = (cell: GridCell, path: string) => {
    const spec = specs.get(path);
    const own = findings.filter(
      (finding) => finding.cells[0] === path || finding.path === `statistics.${path}`,
    );
    const [worst] = own;
    const note = `note-${name}-${path}`;
    return (
      <td
        key={path}
        class={`figure ${worst ? worst.severity : ''}`}
        colSpan={cell.colSpan}
        rowSpan={cell.rowSpan}
      >
        <input
          data-path={`statistics.${path}`}
          aria-label={`${spec?.where ?? path}${spec?.unit ? `（${spec.unit}）` : ''}`}
          aria-invalid={worst?.severity === 'error'}
          aria-describedby={worst && note}
          inputMode="decimal"
          autocomplete="off"
          value={typedText(valueAt(data, figurePath(path)))}
          placeholder={cell.text}
          onInput={({ currentTarget }) => onEdit(figurePath(path), typedValue(currentTarget.value))}
          onFocus={({ currentTarget }: FocusEvent<HTMLInputElement>) => currentTarget.select()}
          onBlur={onLeave}
          onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => move(event, path)}
          onPaste={(event: ClipboardEvent<HTMLInputElement>) => {
            if (event.clipboardData && onPaste(table, path, event.clipboardData)) event.preventDefault();
          }}
        />
        {worst && (
          <span class="cell-note" id={note}>
            {own.map(({ message }) => message).join(' ')}
          </span>
        )}
      </td>
    );
  };
  const cellOf = (cell: GridCell) => {
    const { row, column, rowSpan, colSpan, role, text, vertical } = cell;
    if (cell.figure !== undefined) return figure(cell, cell.figure);
    const props = {
      key: `${row},${column}`,
      rowSpan,
      colSpan,
      class: `${role} ${vertical ? 'upright' : ''} ${cell.align}`,
    };
    if (role === 'head')
      return (
        <th scope={colSpan > 1 ? 'colgroup' : 'col'} {...props}>
          {text}
        </th>
      );
    if (role === 'label' || role === 'stub')
      return (
        <th scope={rowSpan > 1 ? 'rowgroup' : 'row'} {...props}>
          {text}
        </th>
      );
    return <td {...props}>{text}</td>;
  };
  const width = grid.columns.reduce((sum, each) => sum + each, 0);
  return (
    <div class="scroll">
      <table class="form" aria-label={table.caption ?? specs.get(cells[0]?.figure ?? '')?.form ?? name}>
        <colgroup>
          {grid.columns.map((each, i) => (
            <col key={i} style={{ width: `${(each / width) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {Array.from({ length: grid.rows }, (_, row) => (
            <tr key={row}>{grid.cells.filter((cell) => cell.row === row).map(cellOf)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
