import '@fontsource/plus-jakarta-sans/latin-400.css';
import '@fontsource/plus-jakarta-sans/latin-500.css';
import '@fontsource/plus-jakarta-sans/latin-600.css';
import '@fontsource/plus-jakarta-sans/latin-700.css';
import '@fontsource/plus-jakarta-sans/latin-ext-400.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './global.css';
import { createRoot } from 'react-dom/client';
import { BoardApp } from '../pages/board/BoardApp.tsx';
import { App } from './App.tsx';

const root = document.getElementById('root');
// The waiting room's screen is the same file under another address; its line to the data process knows numbers only.
if (root !== null) createRoot(root).render(window.location.search === '?board' ? <BoardApp /> : <App />);
