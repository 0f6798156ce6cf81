// Where a peer finds the database and is found itself: by the same variables and the same word as Kurultai.
const { env } = process;

export const POOL = 20;

export const database = {
  host: env.KURULTAI_DATABASE_HOST,
  port: Number(env.KURULTAI_DATABASE_PORT),
  database: env.KURULTAI_DATABASE_NAME,
  user: env.KURULTAI_DATABASE_USER,
  password: env.KURULTAI_DATABASE_PASSWORD,
};

export function listen(server) {
  server.listen(Number(env.QUARKUS_HTTP_PORT), "127.0.0.1", () =>
    console.log(`Listening on: http://127.0.0.1:${server.address().port}`));
}
