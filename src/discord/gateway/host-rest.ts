import { REST, Routes } from 'discord.js';

export interface HostOptions {
  readonly token: string;
  readonly api?: string;
}

const WITHIN = 10_000;

/** Discord's REST API for a single errand of the host's, without a connection to the gateway. */
export function hostRest({ token, api }: HostOptions): REST {
  return new REST({ timeout: WITHIN, retries: 1, ...(api !== undefined && { api }) }).setToken(token);
}

/** What Discord says of the application that a token belongs to. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly flags?: number;
}

/** Rejects with what discord.js throws. */
export async function readApplication(rest: REST): Promise<Application> {
  return (await rest.get(Routes.currentApplication())) as Application;
}
