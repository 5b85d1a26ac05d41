/** What runs one statement; `$1` stands for the first parameter. */
export interface Queryable {
  /** Runs one statement with its parameters. */
  query<T>(sql: string, params?: unknown[]): Promise<{ readonly rows: T[] }>;
}

/** A PostgreSQL database as the ledger needs it. PGlite is one as it is; {@link fromPool} makes one of a pool of `pg`. */
export interface LedgerDatabase extends Queryable {
  /** Runs statements in one transaction, which is rolled back when the function fails. */
  transaction<T>(run: (tx: Queryable) => Promise<T>): Promise<T>;
}

/** A connection of `pg`, taken from its pool. */
export interface PoolConnection {
  query(sql: string, params?: unknown[]): Promise<{ readonly rows: unknown[] }>;
  /** Gives the connection back; one with an error is closed. */
  release(error?: Error | boolean): void;
}

/** The pool of `pg`, or another with its functions. */
export interface ConnectionPool {
  /** Takes a connection from the pool. */
  connect(): Promise<PoolConnection>;
}

/**
 * Makes a database of a pool of `pg`. Each call takes a connection and gives it back.
 *
 * @example
 * const ledger = createLedger(fromPool(new pg.Pool()), { institution: 'thcs-nguyen-du' });
 */
export function fromPool(pool: ConnectionPool): LedgerDatabase {
  const onConnection = async <T>(run: (tx: Queryable) => Promise<T>): Promise<T> => {
    const connection = await pool.connect();
    let failure: Error | undefined;
    try {
      return await run(typedConnection(connection));
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      connection.release(failure);
    }
  };
  return {
    query: (sql, params) => onConnection((tx) => tx.query(sql, params)),
    transaction: (run) =>
      onConnection(async (tx) => {
        await tx.query('begin');
        const value = await run(tx);
        await tx.query('commit');
        return value;
      }),
  };
}

/** A connection that fails is closed, which rolls back; so no statement is sent on it again. */
function typedConnection(connection: PoolConnection): Queryable {
  return {
    query: async <T>(sql: string, params?: unknown[]) => {
      const { rows } = await connection.query(sql, params);
      return { rows: rows.filter((row): row is T => typeof row === 'object' && row !== null) };
    },
  };
}
