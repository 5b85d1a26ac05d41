export {
  READ_OPTIONS,
  type ReadOptions,
  type ReadSettings,
  WRITE_OPTIONS,
  type WriteOptions,
} from '../issues/read-text.ts';
