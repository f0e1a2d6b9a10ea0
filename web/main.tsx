import { render } from 'preact';
import { App } from './app';
import { createEngine, type Engine } from './engine';
import { facesOf } from './faces';
import { download } from './save';

const engineWith = (faces: ReadonlyMap<string, Uint8Array>): Engine => createEngine(facesOf('./', faces));

/** The licences go along: in the page where it is one file, beside it where it is a folder. */
async function licences(): Promise<void> {
  const inside = document.getElementById('licences.txt')?.textContent;
  if (inside === undefined) open('licences.txt');
  else download('licences.txt', new TextEncoder().encode(inside ?? ''));
}

const place = document.getElementById('app');
if (place) render(<App engineWith={engineWith} onLicences={licences} />, place);
