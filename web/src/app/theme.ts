import type { ThemeConfig } from 'antd';

/** Deep green of the Deli river's trees, songket gold, paper: calm enough to read figures on. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1b5e57',
    colorLink: '#14514b',
    colorInfo: '#1b5e57',
    colorSuccess: '#2f6b3c',
    colorWarning: '#8a5a00',
    colorError: '#a3312a',
    colorText: '#1f2a29',
    colorTextSecondary: '#51605e',
    colorTextPlaceholder: '#63716f',
    colorBorder: '#9aa8a5',
    borderRadius: 6,
    controlHeight: 40,
    fontSize: 16,
    fontFamily:
      "'Segoe UI Variable Text', 'Segoe UI', Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif",
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 600 } },
};
