// The programs that certkeep/trust is for, each as a person starts it: with an address, and without any option about trust.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../child-process.ts';

/** A program that opens an address. */
export interface TlsClient {
  readonly name: string;
  /** Whether it reached the server, and so accepted its certificate. */
  reaches(url: string, env: Readonly<Record<string, string>>): Promise<boolean>;
}

export interface TlsClients {
  readonly clients: readonly TlsClient[];
  /** Those that are not on this machine. */
  readonly missing: readonly string[];
}

/** The text that the server answers with. */
export const GREETING = 'the server that was asked for';
const MINUTE_MS = 60_000;

type Command = (url: string) => readonly [string, ...string[]];

interface Candidate {
  readonly name: string;
  /** What fails if it is not there. */
  readonly question: readonly [string, ...string[]];
  readonly command: Command;
  /** What shows that the server answered, if not the end of the program. */
  readonly proof?: string;
}

/** Returns the clients of this machine. Programs that have to be made are made in a folder. */
export async function findTlsClients(folder: string): Promise<TlsClients> {
  mkdirSync(folder, { recursive: true });
  const clients: TlsClient[] = [];
  const missing: string[] = [];
  for (const candidate of candidates(folder)) {
    const [program, ...parameters] = candidate.question;
    if ((await run(program, parameters, { timeoutMs: MINUTE_MS })).exitCode === 0)
      clients.push(clientOf(candidate));
    else missing.push(candidate.name);
  }
  return { clients, missing };
}

function clientOf({ name, command, proof }: Candidate): TlsClient {
  return {
    name,
    async reaches(url, env) {
      const [program, ...parameters] = command(url);
      const { exitCode, output } = await run(program, parameters, { env: { ...env }, timeoutMs: MINUTE_MS });
      return proof === undefined ? exitCode === 0 : output.includes(proof);
    },
  };
}

function candidates(folder: string): readonly Candidate[] {
  const java = written(folder, 'Open.java', OPEN_JAVA);
  const go = written(folder, 'open.go', OPEN_GO);
  const goProgram = join(folder, 'open-go');
  const chromium = (url: string): readonly [string, ...string[]] => [
    ...(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--dump-dom'] as const),
    `--user-data-dir=${mkdtempSync(join(folder, 'chromium-'))}`,
    url,
  ];
  return [
    { name: 'curl', question: ['curl', '--version'], command: (url) => ['curl', '--silent', '--fail', url] },
    { name: 'wget', question: ['wget', '--version'], command: (url) => ['wget', '--quiet', '-O', '-', url] },
    {
      name: 'git',
      question: ['git', '--version'],
      command: (url) => ['git', 'ls-remote', url],
      // It has read the answer, which is no repository's.
      proof: 'not valid: is this a git repository?',
    },
    {
      name: 'node',
      question: ['node', '--version'],
      command: (url) => ['node', '-e', `await fetch('${url}')`],
    },
    {
      name: "Python's ssl",
      question: ['python3', '--version'],
      command: (url) => ['python3', '-c', `import urllib.request; urllib.request.urlopen('${url}')`],
    },
    {
      name: "Python's requests",
      question: ['python3', '-c', 'import requests'],
      command: (url) => ['python3', '-c', `import requests; requests.get('${url}')`],
    },
    { name: 'java', question: ['java', '--version'], command: (url) => ['java', java, url] },
    {
      name: 'go',
      question: ['go', 'build', '-o', goProgram, go],
      command: (url) => [goProgram, url],
    },
    { name: 'Chromium', question: ['chromium', '--version'], command: chromium, proof: GREETING },
  ];
}

function written(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const OPEN_JAVA = `import java.net.URI;
import javax.net.ssl.HttpsURLConnection;

class Open {
  public static void main(String[] arguments) throws Exception {
    ((HttpsURLConnection) URI.create(arguments[0]).toURL().openConnection()).getResponseCode();
  }
}
`;

const OPEN_GO = `package main

import (
	"log"
	"net/http"
	"os"
)

func main() {
	if _, err := http.Get(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}
`;
