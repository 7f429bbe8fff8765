import './withoutCode';
import '../styles';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Boundary } from '../ui';
import { App } from './App';
import { copyDragged } from './copyDragged';
import { keepFilesOut } from './keepFilesOut';
import { startUp } from './startUp';

const HeldPage = lazy(() => import('../lock').then(({ HeldPage: page }) => ({ default: page })));

/** Main asks for this page, and answers nothing else, while another Galley has the library. */
const isHeld = window.location.search === '?held';

keepFilesOut();
copyDragged();
if (!isHeld) startUp();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Boundary message="The window cannot be drawn. What was saved is on the disk. Close Galley and start it again.">
        <Suspense fallback={null}>{isHeld ? <HeldPage /> : <App />}</Suspense>
      </Boundary>
    </StrictMode>,
  );
}
