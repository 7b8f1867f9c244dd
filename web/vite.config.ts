import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where the gateway listens while the pages are served by `npm run dev`. */
const gateway = process.env['SELARAS_GATEWAY'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    // Where Maven packs the jar from that the gateway serves.
    outDir: 'target/classes/static',
    // The component library is one chunk on purpose: it changes less often than our pages.
    chunkSizeWarningLimit: 1200,
  },
  server: {
    proxy: { '/api': gateway, '/config.json': gateway },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    // Generous: the whole build may share two cores with other tests.
    testTimeout: 30_000,
    env: { TZ: 'Asia/Jakarta' },
  },
});
