import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The regency's deep green, the single brand colour. */
const brand: MantineColorsTuple = ['#eef6f1', '#dcebe2', '#b7d7c5', '#8fc2a6', '#6bae8b', '#4f9c77', '#328560', '#1c6b4a', '#14573b', '#0c412b'];
/** "Needs you". */
const amber: MantineColorsTuple = ['#fff7e6', '#fdecc8', '#f9d991', '#f3c157', '#e9a92c', '#d4900f', '#ad7209', '#855506', '#694306', '#4d3105'];
/** Danger and overdue, nothing else. */
const danger: MantineColorsTuple = ['#fdf0ee', '#fadcd8', '#f3b5ad', '#ea8a7f', '#df6355', '#cf4434', '#b83325', '#9c261a', '#7c1e15', '#5c160f'];
/** Links. */
const link: MantineColorsTuple = ['#edf4fc', '#d8e7f8', '#b0cff0', '#85b4e7', '#5f9bde', '#3f82cf', '#2869b3', '#1d5795', '#164473', '#0f3153'];
/** Warm greys of paper and ink. */
const gray: MantineColorsTuple = ['#faf9f6', '#f3f2ee', '#e9e7e1', '#dad8d0', '#c2c0b7', '#9a9990', '#6d6d66', '#55564f', '#3a3b37', '#252623'];
const dark: MantineColorsTuple = ['#e8e8e3', '#c6c7c0', '#a9aaa3', '#74766f', '#44473f', '#363932', '#2a2d28', '#20231f', '#191b18', '#131512'];

export const theme = createTheme({
  colors: { brand, amber, danger, link, gray, dark },
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 6 },
  white: '#ffffff',
  black: '#252623',
  fontFamily: "'Plus Jakarta Sans', system-ui, sans-serif",
  headings: {
    fontFamily: "'Plus Jakarta Sans', system-ui, sans-serif",
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.3' }, h2: { fontSize: '1.2rem', lineHeight: '1.35' }, h3: { fontSize: '1.0625rem', lineHeight: '1.4' } },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  defaultRadius: 'sm',
  radius: { sm: '6px', md: '8px', lg: '12px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // Colour alone does not tell a link from the words around it (WCAG 1.4.1).
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { defaultProps: { size: 'md' }, styles: { root: { fontWeight: 600 } } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    InputWrapper: { styles: { label: { marginBottom: 4 }, description: { marginTop: 4 }, error: { marginTop: 4 } } },
    Paper: { defaultProps: { withBorder: true, radius: 'md' } },
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 100 } } },
  },
});

/** Mantine's own dimmed, placeholder and error colours are too pale for AA on paper. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--slrt-ground': gray[1],
    '--mantine-color-dimmed': '#5d5e57',
    '--mantine-color-placeholder': '#6d6d66',
    '--mantine-color-error': danger[6],
    '--mantine-color-anchor': link[6],
    '--slrt-paper': '#ffffff',
    '--slrt-line': gray[3],
    '--slrt-quiet': gray[2],
    '--slrt-brand-text': brand[7],
    '--slrt-brand-soft': brand[1],
    '--slrt-amber-text': amber[7],
    '--slrt-amber-soft': amber[0],
    '--slrt-danger-text': danger[6],
    '--slrt-danger-soft': danger[0],
  },
  dark: {
    '--slrt-ground': dark[8],
    '--mantine-color-dimmed': '#a9aaa3',
    '--mantine-color-placeholder': '#90928a',
    '--mantine-color-error': '#f0988d',
    '--mantine-color-anchor': link[3],
    '--slrt-paper': dark[7],
    '--slrt-line': dark[4],
    '--slrt-quiet': dark[6],
    '--slrt-brand-text': '#8fc2a6',
    '--slrt-brand-soft': '#1f3a2d',
    '--slrt-amber-text': '#f3c157',
    '--slrt-amber-soft': '#3a2c10',
    '--slrt-danger-text': '#f0988d',
    '--slrt-danger-soft': '#45201b',
  },
});
