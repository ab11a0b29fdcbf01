/** Starts the desk's page. */
import { render } from 'preact';
import { App } from './app.tsx';
import { startEvents } from './events.ts';
import { markLanguage } from './words.ts';
import './styles/fonts.css';
import './styles/base.css';
import './styles/parts.css';

markLanguage();
startEvents();
const root = document.querySelector('#desk');
if (root) render(<App />, root);
