import { Worker } from 'node:worker_threads';

/** The speller of one language in its own thread. */
export class Language {
  #worker;
  #ready = false;
  #asked = new Map();
  #last = 0;

  constructor(folder, words) {
    this.#worker = new Worker(new URL('speller.js', import.meta.url), {
      workerData: { aff: `${folder}/index.aff`, dic: `${folder}/index.dic`, words },
      resourceLimits: { maxOldGenerationSizeMb: 768 },
    });
    this.#worker.on('message', (message) => this.#take(message));
    this.#worker.on('error', (error) => console.error(`The speller of ${folder} failed: ${error.stack ?? error}`));
    this.#worker.unref();
  }

  get isReady() {
    return this.#ready;
  }

  /** Misspelt words with the words to write instead; fixes not found until then are left out. */
  check(words, until) {
    const id = ++this.#last;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#worker.postMessage({ id, words, until });
    });
  }

  #take({ ready, id, wrong, fixes }) {
    if (ready) this.#ready = true;
    else {
      this.#asked.get(id)(new Map(wrong.map((word, i) => [word, fixes[i]])));
      this.#asked.delete(id);
    }
  }
}
