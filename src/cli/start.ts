#!/usr/bin/env node
import * as module from 'node:module';

// Node 22 keeps what it has compiled, in the folder for temporary files. It must know before anything is loaded.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
import('./main');
