// biome-ignore-all lint/a11y/useSemanticElements: tables and groups of roles are what such pages have.
// biome-ignore-all lint/a11y/useFocusableInteractive: their rows take no focus.

// No kit: utility classes, native fields, react-select and react-datepicker where a native field
// would not do. Labels stand above the fields and are tied to nothing.

import 'react-datepicker/dist/react-datepicker.css';
import { useState } from 'react';
import DatePicker from 'react-datepicker';
import { createRoot } from 'react-dom/client';
import Select from 'react-select';
import { withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

// The few utilities that the layout rests on.
const STYLES = `.block{display:block}.hidden{display:none}.flex{display:flex}.grid{display:grid}.grid-cols-2{grid-template-columns:1fr 1fr}
.gap-4{gap:16px}.w-full{width:100%}.border{border:1px solid #d1d5db}.p-4{padding:16px}.text-red-500{color:#ef4444}.text-xs{font-size:12px}
.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}`;
document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));

const BOX = 'w-full border rounded px-3 py-2';

function Dates({ item }) {
  const [date, setDate] = useState(item.value ? new Date(`${item.value}T00:00:00`) : null);
  return (
    <DatePicker
      selected={date}
      onChange={setDate}
      dateFormat="dd/MM/yyyy"
      placeholderText={item.placeholder}
      disabled={item.disabled}
      className={BOX}
    />
  );
}

function Chooser({ item }) {
  const options = item.options.map((name) => ({ value: name, label: name }));
  const chosen = options.filter(({ value }) => item.values.includes(value));
  const isMulti = item.widget === 'multi';
  return (
    <Select
      options={options}
      defaultValue={isMulti ? chosen : (chosen[0] ?? null)}
      isMulti={isMulti}
      isClearable
      isDisabled={item.disabled}
      placeholder={item.placeholder ?? 'เลือก'}
      noOptionsMessage={() => 'ไม่พบข้อมูล'}
    />
  );
}

function Control({ item }) {
  const own = {
    className: BOX,
    placeholder: item.placeholder,
    disabled: item.disabled,
    readOnly: item.readonly,
  };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return <textarea {...own} rows={4} defaultValue={item.value} />;
    case 'select':
      return (
        <select className={BOX} disabled={item.disabled} defaultValue={item.value}>
          <option value="">{item.placeholder ?? ''}</option>
          {item.options.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      );
    case 'search':
    case 'multi':
    case 'tree':
      return <Chooser item={item} />;
    case 'date':
      return <Dates item={item} />;
    case 'radio':
      return (
        <div className="flex gap-4">
          {item.options.map((name) => (
            <label className="flex items-center" key={name}>
              <input type="radio" name={item.key} defaultChecked={item.values.includes(name)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
      );
    case 'file':
      return (
        <div className="border border-dashed p-4">
          <label className="cursor-pointer">
            <span>{item.value || 'คลิกเพื่อเลือกไฟล์ หรือลากไฟล์มาวาง'}</span>
            <input type="file" className="sr-only" />
          </label>
        </div>
      );
    case 'number':
      return (
        <input {...own} type="text" inputMode="decimal" defaultValue={withCommas(item.value)} />
      );
    default:
      return <input {...own} type={item.widget} defaultValue={item.value} />;
  }
}

const Field = ({ item }) => (
  <div className="mb-4">
    <div className="block text-sm font-medium text-gray-700 mb-1">
      {item.label}
      {item.req && <span className="text-red-500 ml-1">*</span>}
    </div>
    <Control item={item} />
    {item.hint && <p className="text-xs text-gray-500">{item.hint}</p>}
  </div>
);

function Block({ block }) {
  const [isOpen, setIsOpen] = useState(block.open);
  switch (block.kind) {
    case 'fields':
      return (
        <section className="bg-white shadow rounded p-4">
          {block.title && <h3 className="text-lg font-semibold">{block.title}</h3>}
          <div className={block.look === 'grid' ? 'grid grid-cols-2 gap-4' : ''}>
            {block.items.map((item) => (
              <Field item={item} key={item.key} />
            ))}
          </div>
        </section>
      );
    case 'tabs':
      throw new Error('This page has none.');
    case 'fold':
      return (
        <div className="border rounded">
          <button type="button" className="w-full" onClick={() => setIsOpen(!isOpen)}>
            {block.title}
          </button>
          <div className={isOpen ? 'p-4' : 'hidden'}>
            <Blocks blocks={block.blocks} />
          </div>
        </div>
      );
    case 'rows':
      return (
        <section className="bg-white shadow rounded p-4">
          <h3 className="text-lg font-semibold">{block.title}</h3>
          {block.look === 'table' ? (
            <div role="table" className="w-full">
              <div role="row" className="flex gap-4">
                {block.columns.map((column) => (
                  <div role="columnheader" style={{ flex: 1 }} key={column.label}>
                    {column.label}
                  </div>
                ))}
              </div>
              {block.rows.map((cells) => (
                <div role="row" className="flex gap-4" key={cells[0].key}>
                  {cells.map((item) => (
                    <div role="cell" style={{ flex: 1 }} key={item.key}>
                      <Control item={item} />
                    </div>
                  ))}
                </div>
              ))}
            </div>
          ) : (
            block.rows.map((cells, i) => (
              <div className="border rounded p-4" key={cells[0].key}>
                <div className="font-semibold">
                  {block.each} {i + 1}
                </div>
                <div className="grid grid-cols-2 gap-4">
                  {cells.map((item) => (
                    <Field item={item} key={item.key} />
                  ))}
                </div>
              </div>
            ))
          )}
          <button type="button" className="text-blue-600">
            {block.add}
          </button>
        </section>
      );
  }
}

const Blocks = ({ blocks }) => blocks.map((block) => <Block block={block} key={block.key} />);

function Page({ page }) {
  return (
    <div className="min-h-screen bg-gray-50">
      <nav className="flex gap-4 p-4 bg-blue-900">
        <b>{page.title}</b>
        {page.header.map((item) => (
          <Control item={item} key={item.key} />
        ))}
      </nav>
      <div className="p-4">
        <ol className="flex gap-4">
          {page.stepper.map((name, i) => (
            <li className={i === page.at ? 'text-blue-600 font-bold' : 'text-gray-400'} key={name}>
              <span>{i + 1}</span> {name}
            </li>
          ))}
        </ol>
        <h1 className="text-2xl font-bold">{page.heading}</h1>
        <div className="flex gap-4">
          {page.filters.map((item) => (
            <Field item={item} key={item.key} />
          ))}
        </div>
        <div ref={isForm}>
          <Blocks blocks={page.blocks} />
        </div>
        <button type="button" className="bg-blue-600 text-white rounded px-4 py-2">
          บันทึกข้อมูล
        </button>
        <div className="flex gap-4">
          {page.footer.map((item) => (
            <Field item={item} key={item.key} />
          ))}
        </div>
      </div>
    </div>
  );
}

startKit(form, (page, host) => {
  const root = createRoot(host);
  root.render(<Page page={page} />);
  return () => root.unmount();
});
