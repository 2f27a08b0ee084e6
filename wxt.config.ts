import { defineConfig } from 'wxt';

/**
 * The build that tests look into has a fixed id in Chromium, so that a policy can name it, and one
 * host granted beforehand, since no test can answer Chromium's own question.
 */
const E2E = {
  host_permissions: ['https://feed.thanwela.invalid/*'],
  // A public key made for this; its private half was thrown away.
  key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA9ufwdn2rZu/emUOQq5bENvUemsP4jt4SO1JRdnq/AZqHWJPY4sDt2yfCWwSiWmk6MmlKTjxGhm0e4LnIL63K7mDFt4q50gSwIaegMBTXGQfc/YM5aOGtXy0eqOlL3bYRNkBPkXb7DTxj/bjNL3ZoDOhZcU+Z2ycmoNfuvGiEfTBqGGCPtoDhcyf7WdG9BtE+trkvy3bYmg/kgsPDwW6m3Ez9zRcDhV+f8X468IoZSWfhR6b2wWJ473LHyWFA0++UV5q9Z2AGhLSHDSrXGx4KYCJl5f3ik7baXKapkZBy5/GaixdQtNyZUR9VXrT8fNFOnw5Y+6hUUvevkYIzn4odPQIDAQAB',
};

export default defineConfig({
  manifestVersion: 3,
  // Auto-imports hide where a name comes from; everything is imported by name.
  imports: false,
  outDir: '.output',
  zip: { excludeSources: ['test-results/**'] },
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: ({ mode }) => ({
    build: { sourcemap: false, target: ['chrome121', 'firefox140'] },
    define: { __E2E__: JSON.stringify(mode === 'e2e') },
  }),
  manifest: ({ browser, mode }) => ({
    default_locale: 'th',
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    // `storage`: settings, schedule. `alarms`: the badge turns at Bangkok midnight.
    permissions: ['storage', 'alarms'],
    // Asked for only when the person switches reminders on.
    optional_permissions: ['notifications'],
    // Asked for one host at a time, when the person adds the address of a schedule feed.
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_name__' },
    ...(mode === 'e2e' && browser !== 'firefox' ? E2E : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'thanwela@thanwela.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          storage: { managed_schema: 'managed-schema.json' },
          // `checkVisibility` with `visibilityProperty`.
          minimum_chrome_version: '121',
        }),
  }),
});
