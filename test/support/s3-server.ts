/** A real S3 server (Python's moto) behind a proxy that counts requests and makes faults. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const PROGRAM = 'moto_server';

/** Whether the server is missing; says so. */
export function unlessS3(tests: string): boolean {
  const isMissing = spawnSync(PROGRAM, ['--help'], { stdio: 'ignore' }).status !== 0;
  if (isMissing)
    console.warn(`Skipped: ${tests}. It needs moto_server: apt-get install python3-moto`);
  return isMissing;
}

/** The answer of the proxy instead of the server's. `done` is sent after the server has done the request. */
export type Fault =
  | { status: number; code: string; done?: boolean }
  /** Closes the connection in the middle of the answer. */
  | 'cut'
  | undefined;

export interface S3Server {
  endpoint: string;
  /** The server without the proxy. */
  direct: string;
  /** Method and path of each request since the last `clear`. */
  requests: string[];
  /** Decides which requests have a fault. Example: "PUT /bucket/out/current.json" */
  fault(line: string): Fault;
  clear(): void;
  close(): void;
}

export async function startS3(): Promise<S3Server> {
  const [program, port] = await startMoto();
  const server: S3Server = {
    endpoint: '',
    direct: `http://127.0.0.1:${port}`,
    requests: [],
    fault: () => undefined,
    clear: () => {
      server.requests.length = 0;
      server.fault = () => undefined;
    },
    close: () => {
      program.kill();
      proxy.closeAllConnections();
      proxy.close();
    },
  };
  const proxy: Server = createServer((asked, answer) => {
    const line = `${asked.method} ${asked.url}`;
    server.requests.push(line);
    const fault = server.fault(line);
    const { method, url: path, headers } = asked;
    const refuse = ({ status, code }: { status: number; code: string }) => {
      asked.resume();
      answer.writeHead(status, { 'content-type': 'application/xml' });
      answer.end(`<Error><Code>${code}</Code><Message>By the test</Message></Error>`);
    };
    if (typeof fault === 'object' && !fault.done) return refuse(fault);
    const forward = request({ port, method, path, headers }, (given: IncomingMessage) => {
      if (typeof fault === 'object') {
        given.resume().on('end', () => refuse(fault));
        return;
      }
      answer.writeHead(given.statusCode ?? 500, given.headers);
      if (fault === 'cut') given.once('data', () => answer.destroy());
      else given.pipe(answer);
    });
    forward.on('error', () => answer.destroy());
    asked.pipe(forward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  server.endpoint = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return server;
}

async function startMoto(): Promise<[ChildProcess, number]> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const program = spawn(PROGRAM, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)) return [program, port];
    await delay(100);
  }
  program.kill();
  throw new Error('moto_server does not start.');
}
