(() => {
  const search = document.querySelector('#search');
  if (!search) return;
  const [outcome, rule, shown] = ['#outcome', '#rule', '#shown'].map(id => document.querySelector(id));
  const cases = [...document.querySelectorAll('.case')].map(element => ({ element, text: element.textContent.toLowerCase() }));
  const apply = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { element, text } of cases) {
      const { outcome: own, different, rules } = element.dataset;
      const fits = words.every(word => text.includes(word))
        && (!outcome.value || outcome.value === own || outcome.value === different)
        && (!rule.value || rules.split(' ').includes(rule.value));
      element.hidden = !fits;
      if (fits) count++;
    }
    shown.textContent = `${shown.dataset.label}: ${count}`;
  };
  for (const control of [search, outcome, rule]) control.addEventListener('input', apply);
  if (search.value) apply(); // typed before this ran, or kept by the browser
  search.form.addEventListener('submit', event => event.preventDefault());
  addEventListener('beforeprint', () => { for (const details of document.querySelectorAll('details')) details.open = true; });
})();
