import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { contentKey, optionsKey, sha256 } from '../../batch/contentKey';
import { mapMany } from '../../batch/mapMany';
import { countFindings } from '../../findings/formatFindings';
import { fileName } from '../../ground/fileName';
import { type Made, openMaker } from '../../maker';
import { AHEAD } from '../../many';
import { nodeHost, version } from '../../nodeHost';
import type { Beside } from '../beside';
import { DONE, FAILED, FOUND, type Session, Stop } from '../io';
import { showProgress } from '../progress';
import { readBytes } from '../readBytes';
import { type BatchRecord, keepRecords, recordsIn } from '../records';
import { writeReport } from '../reportFiles';
import { reportFiles } from '../reports';
import { table } from '../table';
import { both } from '../words';
import type { Task } from '../worker';
import { createNames, type GenerateFlags, givenByFolder } from './generate';

interface BatchFlags extends GenerateFlags {
  readonly out: string;
  readonly workers?: number;
  readonly resume?: boolean;
}

interface Unit {
  readonly path: string;
  /** What its files are called. */
  readonly name: string;
}

/** What is beside the inputs of a folder, and its part of their keys. */
interface Shared extends Beside {
  readonly key: string;
}

interface Outcome {
  readonly record: BatchRecord;
  readonly isFailure: boolean;
  readonly isSkipped?: boolean;
}

const unmade = ({ error, findings }: Made): string | undefined =>
  error ?? findings.find(({ blocking, severity }) => blocking || severity === 'error')?.message;

/** Writes what was made of a report; where that fails, the others go on. */
function write(made: Made, unit: Unit, key: string, out: string, session: Session): Outcome {
  const { files, pages, findings, ms } = made;
  const base = { unit: unit.name, input: unit.path, key, ms, findings: countFindings(findings) };
  if (files.length === 0) {
    const error = unmade(made) ?? '';
    return { record: { ...base, files: [], pages: 0, error }, isFailure: made.error !== undefined };
  }
  try {
    writeReport(
      files.map(({ name, ...file }) => ({ ...file, path: join(out, name) })),
      session,
    );
  } catch (error) {
    const words = error instanceof Stop ? error.words[session.locale] : String(error);
    return { record: { ...base, files: [], pages: 0, error: words }, isFailure: true };
  }
  const written = files.map(({ name, format, bytes }) => ({
    name,
    format,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  return { record: { ...base, files: written, pages }, isFailure: false };
}

/** Whether a report's files are there as an earlier run has made them, from the same. */
const isThere = (record: BatchRecord | undefined, key: string, out: string): record is BatchRecord =>
  record !== undefined &&
  record.key === key &&
  record.files.length > 0 &&
  record.files.every(({ name, sha256: sum }) => {
    const path = join(out, name);
    return existsSync(path) && sha256(readFileSync(path)) === sum;
  });

function say({ record, isSkipped }: Outcome, { locale }: Session): string {
  const { unit, files, pages, error } = record;
  if (error !== undefined) return `${unit}：${error}`;
  if (isSkipped) return both(`${unit}：没有变化，略过`, `${unit}: unchanged, skipped`)[locale];
  return both(
    `${unit}：${files.length} 个文件，${pages} 页`,
    `${unit}: ${files.length} files, ${pages} pages`,
  )[locale];
}

async function besideAll(units: readonly Unit[], flags: BatchFlags, session: Session) {
  const given = givenByFolder({ ...flags, name: undefined, review: undefined }, session);
  const keys = new Map<Beside, string>();
  const shared = new Map<string, Shared>();
  for (const { path } of units) {
    const beside = await given(path);
    const key = keys.get(beside) ?? optionsKey(nodeHost, beside.options, version());
    keys.set(beside, key);
    shared.set(path, { ...beside, key });
  }
  return shared;
}

/** `nianbao batch DIR|LIST -o OUT`: many reports on several threads, with a record of each. */
export async function batchCommand(input: string, flags: BatchFlags, session: Session): Promise<number> {
  const { out, workers, resume = false, quiet = false } = flags;
  const names = createNames();
  const units = (await reportFiles(input, session)).map((path): Unit => {
    const name = names(fileName(basename(path, extname(path))));
    return { path, name };
  });
  if (units.length === 0) throw new Stop(both(`${input} 中没有报告`, `${input} holds no reports`), FOUND);
  const shared = await besideAll(units, flags, session);
  const wrong = [...new Set([...shared.values()].flatMap(({ findings }) => findings))];
  if (wrong.length > 0) session.err(table(wrong, session));
  if (wrong.some(({ blocking }) => blocking)) return FOUND;
  const before: ReadonlyMap<string, BatchRecord> = resume ? recordsIn(out) : new Map();
  const records = keepRecords(out, resume);
  const progress = showProgress(units.length, session, quiet);
  const maker = await openMaker(workers);
  const make = async (unit: Unit): Promise<Outcome> => {
    const { options, key: ofOptions } = shared.get(unit.path) as Shared;
    let key = '';
    try {
      key = contentKey(await readBytes(unit.path, session), ofOptions);
    } catch (error) {
      const words = error instanceof Stop ? error.words[session.locale] : String(error);
      return write({ files: [], pages: 0, findings: [], ms: 0, error: words }, unit, key, out, session);
    }
    const known = before.get(unit.name);
    if (isThere(known, key, out)) return { record: known, isFailure: false, isSkipped: true };
    const task: Task = { file: unit.path, name: unit.name, options };
    return write(await maker.make(task), unit, key, out, session);
  };
  const all: Outcome[] = [];
  try {
    for await (const { index, result } of mapMany(units, make, maker.threads * AHEAD)) {
      all[index] = result;
      records.add(result.record);
      progress.done(say(result, session), result.record.files.length === 0);
    }
  } finally {
    await maker.close();
    progress.end();
  }
  records.finish(all.map(({ record }) => record));
  const failed = all.filter(({ record }) => record.files.length === 0);
  const [count, lost, list] = [all.length, failed.length, join(out, '结果.csv')];
  const summary = both(
    `共 ${count} 份报告，生成 ${count - lost} 份，没有生成 ${lost} 份，见 ${list}`,
    `${count} reports, ${count - lost} made, ${lost} not: see ${list}`,
  );
  if (!quiet) session.out(`${summary[session.locale]}\n`);
  if (all.some(({ isFailure }) => isFailure)) return FAILED;
  return failed.length > 0 ? FOUND : DONE;
}
