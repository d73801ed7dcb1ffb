// Made-up people and shops. `ago` is minutes before now; drafts are replies a good lead would stop.
export const tickets = [
  {
    id: '48213',
    subject: 'Блендер сломался, деньги не вернули',
    customer: { id: 'c-901', name: 'Анна Ковалёва' },
    context: { channel: 'chat', topic: 'refund', segment: 'vip', stage: 'after-purchase', language: 'ru' },
    facts: { Order: 'BL-20418, 4 890 ₽', Customer: 'since 2021, 14 orders', Language: 'Russian' },
    conversation: [
      { author: 'customer', ago: 2890, text: 'Здравствуйте! Купила у вас блендер, через два дня он перестал включаться. Как вернуть?' },
      { author: 'agent', by: 'Максим', ago: 2860, text: 'Анна, здравствуйте! Оформил возврат, курьер заберёт блендер завтра с 10 до 14. Деньги придут в течение трёх дней.' },
      { author: 'customer', ago: 95, text: 'Прошла неделя. Блендер забрали, денег нет. Вы издеваетесь?' },
      { author: 'agent', by: 'Максим', ago: 80, text: 'Анна, уточняю у бухгалтерии, где платёж.' },
      { author: 'customer', ago: 22, text: 'Я уже третий раз пишу об одном и том же! Верните деньги сегодня или я напишу отзыв везде, где можно.' },
      { author: 'agent', visibility: 'note', by: 'Ольга, тимлид', ago: 9, text: 'Сколько можно ей объяснять. Передай ей, что платёж завис в банке и мы отправили его заново, придёт сегодня до 18:00. Про отзыв не спорь.' },
    ],
    drafts: [
      { label: 'pasted from the lead', text: 'Сколько можно ей объяснять. Передай ей, что платёж завис в банке и мы отправили его заново, деньги придут сегодня до 18:00.' },
      { label: 'cold refusal', text: 'К сожалению, ничем не можем помочь. Вы сами виноваты, что указали неверные реквизиты!!!' },
    ],
  },
  {
    id: '48220',
    subject: "Кур'єр запізнюється вже на дві години",
    customer: { id: 'c-377', name: 'Олена Гнатюк' },
    context: { channel: 'chat', topic: 'delivery', segment: 'regular', stage: 'waiting', language: 'uk' },
    facts: { Order: 'KV-7713, доставка 12:00–13:00', Customer: 'since 2023, 5 orders', Language: 'Ukrainian' },
    conversation: [
      { author: 'customer', ago: 64, text: "Доброго дня. Замовлення обіцяли до 13:00, зараз третя, кур'єра немає, телефон він не бере." },
      { author: 'agent', by: 'Ігор', ago: 55, text: 'Олено, доброго дня! Перепрошую за очікування, дізнаюся, що сталося.' },
      { author: 'customer', ago: 31, text: 'То дізналися? У мене торт на дитяче свято, гості вже тут.' },
      { author: 'system', ago: 30, text: "Кур'єра змінено: Андрій, авто AA 1234, орієнтовно 15:40" },
      { author: 'customer', ago: 4, text: 'Агов, тут хтось є?' },
    ],
    drafts: [
      { label: 'holding reply', text: 'Ваше звернення в обробці. Очікуйте, будь ласка.' },
      { label: 'guilt trip', text: "Зрозумійте і кур'єра: якщо ви поскаржитеся, він заплатить зі своєї кишені, а в нього троє дітей." },
    ],
  },
  {
    id: '48231',
    subject: 'Charged twice, and the app says I have no plan',
    customer: { id: 'c-128', name: 'James Whitfield' },
    context: { channel: 'email', topic: 'app-bug', segment: 'paying', stage: 'using', language: 'en' },
    facts: { Plan: 'Pro, £14 a month', App: 'iOS 8.2.1', Language: 'English' },
    conversation: [
      { author: 'customer', ago: 1500, text: 'Hello,\n\nsince Monday’s update the app shows “No active plan”, and my bank shows two payments of £14 on the same day. I have reinstalled it and signed in again. I need this for work tomorrow morning.\n\nJames' },
      { author: 'agent', by: 'Priya', ago: 1440, text: 'Hi James,\n\nthank you for the details. Two payments on one day should not happen; I have asked our billing engineers to look at both and will write again by noon tomorrow.\n\nPriya' },
      { author: 'customer', ago: 130, text: 'It is past noon. Still no plan, still £28 gone. What is going on?' },
      { author: 'agent', visibility: 'note', by: 'Sam, engineering', ago: 40, text: 'Known bug PAY-3319: the receipt is validated twice. Fixed in 8.2.2, out tonight. Second payment refunded just now, 3–5 working days on his side. Don’t paste the ticket id to him.' },
    ],
    drafts: [
      { label: 'to the wrong person', text: 'Dear engineer, regarding the client’s question: please see PAY-3319 and tell him when it is fixed.' },
      { label: 'canned', text: 'We apologise for any inconvenience caused. As I already wrote, your request is being processed. You should have read the release notes.' },
    ],
  },
  {
    id: '48240',
    subject: 'Звонили «из поддержки» и просили код',
    customer: { id: 'c-555', name: 'Тимур Асанов' },
    context: { channel: 'chat', topic: 'fraud', segment: 'regular', stage: 'using', language: 'ru' },
    facts: { Account: '•• 4471, blocked by the customer', Customer: 'since 2019', Language: 'Russian' },
    conversation: [
      { author: 'customer', ago: 17, text: 'Маме (ей 78) позвонил мужчина, назвался вашей поддержкой и попросил код из СМС. Она продиктовала. Со счёта ушло 60 000. Это вообще ваш сотрудник?' },
      { author: 'system', ago: 16, text: 'Card •• 4471 was blocked by the customer' },
      { author: 'customer', ago: 12, text: 'Она плачет и боится брать трубку. Что нам делать?' },
    ],
    drafts: [
      { label: 'asks for a secret', text: 'Чтобы мы проверили операцию, пришлите, пожалуйста, полный номер карты и код из СМС.' },
      { label: 'blame and officialese', text: 'В соответствии с правилами, ответственность за сообщение кода третьим лицам несёт клиент. Надо было быть внимательнее.' },
    ],
  },
  {
    id: '48247',
    subject: 'Після оновлення не заходить у застосунок',
    customer: { id: 'c-642', name: 'Богдан Шевчук' },
    context: { channel: 'email', topic: 'app-bug', segment: 'trial', stage: 'onboarding', language: 'uk' },
    facts: { Plan: 'Trial, 3 days left', App: 'Android 8.2.1', Language: 'Ukrainian' },
    conversation: [
      { author: 'customer', ago: 300, text: 'Вітаю. Після вчорашнього оновлення застосунок вимагає пароль, а пароля в мене ніколи не було: я заходив через Google. Що робити?' },
      { author: 'agent', by: 'Ігор', ago: 250, text: 'Богдане, вітаю! Спробуйте, будь ласка, натиснути «Забули пароль» і вказати ту саму пошту.' },
      { author: 'customer', ago: 35, text: 'Пробував. Лист не приходить, у спамі теж немає. Ще й пробний період минає, поки ми листуємося.' },
      { author: 'agent', visibility: 'note', by: 'Ольга, тимлід', ago: 20, text: 'Скільки можна йому пояснювати. Скажи йому, що вхід через Google полагодили, хай оновить до 8.2.2, а пробний період ми продовжили на 7 днів.' },
    ],
    drafts: [
      { label: 'pasted from the lead', text: 'Скільки можна йому пояснювати. Скажи йому, що вхід через Google полагодили, оновіть застосунок до 8.2.2. Пробний період ми продовжили на 7 днів.' },
      { label: 'accusation', text: 'Ви нас обманюєте: без пароля зареєструватися неможливо. Навчіться користуватися застосунком, дурню.' },
    ],
  },
  {
    id: '48252',
    subject: 'Please cancel my subscription',
    customer: { id: 'c-733', name: 'Maria Oliveira' },
    context: { channel: 'email', topic: 'cancellation', segment: 'paying', stage: 'leaving', language: 'en' },
    facts: { Plan: 'Family, $19 a month', Customer: 'since 2022', Language: 'English' },
    conversation: [
      { author: 'customer', ago: 75, text: 'Hi, please cancel my subscription. It went from $12 to $19 and we hardly use it since the kids moved out. I could not find the button.' },
    ],
    drafts: [
      { label: 'shouting dead end', text: 'THIS IS OUR POLICY. There is nothing we can do about the price!!!' },
      { label: 'guilt trip', text: 'If you leave, I will lose my bonus, so please think about the people who work here.' },
    ],
  },
  {
    id: '48260',
    subject: 'Где заказ',
    customer: { id: 'c-812', name: 'Виктор' },
    context: { channel: 'chat', topic: 'delivery', segment: 'new', stage: 'waiting', language: 'ru' },
    facts: { Order: 'BL-20977, 1 250 ₽', Customer: 'first order', Language: 'Russian' },
    conversation: [
      { author: 'customer', ago: 20, text: 'где заказ' },
      { author: 'agent', by: 'Максим', ago: 18, text: 'Виктор, здравствуйте! Заказ на сортировке, завтра его передадут курьеру. Пришлю время, как только оно появится.' },
      { author: 'customer', ago: 11, text: 'завтра?? ты тупой что ли, мне сегодня обещали' },
    ],
    drafts: [
      { label: 'insult', text: 'Сам дурак. Научись читать, там написано «завтра».' },
      { label: 'disguised words', text: 'Вы нас oбмaнывaeте, никто вам такого не обещал. Вы д.у.р.а.к!' },
    ],
  },
];
