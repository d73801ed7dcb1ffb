import { serve } from '../bench';
import { nativeEditor } from '../nativeEditor';

serve(async (place, paragraphs) => {
  const box = document.createElement('iframe');
  box.style.cssText = 'width: 100%; height: 200px; border: 2px solid #888';
  box.srcdoc = '<!doctype html><meta charset=utf-8><body style="font: 16px \'DejaVu Sans\', sans-serif"><div></div>';
  place.append(box);
  await new Promise(resolve => box.addEventListener('load', resolve, { once: true }));
  return { ...nativeEditor(box.contentDocument.querySelector('div'), paragraphs), destroy: () => box.remove() };
});
