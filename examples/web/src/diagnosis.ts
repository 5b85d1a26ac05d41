export { type Diagnosis, describeMend, describeScheme, inspect as diagnose } from 'vietqr-kit/profiles';
