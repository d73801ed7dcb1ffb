import { serve } from '../bench';
import { nativeEditor } from '../nativeEditor';

serve((place, paragraphs) => {
  const host = document.createElement('reply-box');
  place.append(host);
  const inner = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(inner);
  return { ...nativeEditor(inner, paragraphs), destroy: () => host.remove() };
});
