import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { plain } from './bench';

/** A field whose value is React's state, as nearly all React pages have it: what React does not hear of, it takes back. */
export function controlled(Field) {
  return (place, paragraphs) => {
    let state = '';
    function App() {
      const [value, setValue] = useState(plain(paragraphs));
      state = value;
      return <Field value={value} onChange={event => setValue(event.target.value)} />;
    }
    const root = createRoot(place);
    flushSync(() => root.render(<App />));
    return { editable: place.firstChild, text: () => state, html: () => state, destroy: () => root.unmount() };
  };
}
