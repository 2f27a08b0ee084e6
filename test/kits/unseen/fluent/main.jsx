// biome-ignore-all lint/a11y/useSemanticElements: the kit names its groups by role.

// Fluent UI as its own guide uses it: a Field around every control, combo boxes as buttons.

import {
  Button,
  Checkbox,
  Combobox,
  Dropdown,
  Field,
  FluentProvider,
  Input,
  Option,
  Radio,
  RadioGroup,
  Switch,
  Tab,
  TabList,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Textarea,
  Title2,
  webLightTheme,
} from '@fluentui/react-components';
import { DatePicker } from '@fluentui/react-datepicker-compat';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { thaiDate, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const formatDate = (date) =>
  date
    ? thaiDate(
        `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`,
      )
    : '';

function Control({ item, ...given }) {
  const own = { ...given, placeholder: item.placeholder, disabled: item.disabled };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return <Textarea {...own} defaultValue={item.value} resize="vertical" />;
    case 'select':
    case 'multi':
    case 'search':
    case 'tree': {
      const Chooser = item.widget === 'search' ? Combobox : Dropdown;
      return (
        <Chooser
          {...own}
          multiselect={item.widget === 'multi'}
          defaultValue={item.values.join(', ')}
          defaultSelectedOptions={[...item.values]}
        >
          {item.options.map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Chooser>
      );
    }
    case 'date':
      return (
        <DatePicker
          {...own}
          formatDate={formatDate}
          value={item.value ? new Date(`${item.value}T00:00:00`) : null}
        />
      );
    case 'number':
      return (
        <Input
          {...own}
          inputMode="numeric"
          defaultValue={withCommas(item.value)}
          contentAfter={item.suffix}
        />
      );
    case 'radio':
      return (
        <RadioGroup {...given} layout="horizontal" defaultValue={item.value}>
          {item.options.map((name) => (
            <Radio key={name} value={name} label={name} />
          ))}
        </RadioGroup>
      );
    case 'checks':
      return (
        <div {...given} role="group">
          {item.options.map((name) => (
            <Checkbox key={name} label={name} defaultChecked={item.values.includes(name)} />
          ))}
        </div>
      );
    default:
      return (
        <Input {...own} type={item.widget} readOnly={item.readonly} defaultValue={item.value} />
      );
  }
}

const FormField = ({ item }) =>
  item.widget === 'switch' ? (
    <Switch label={item.label} defaultChecked={item.value === 'on'} />
  ) : (
    <Field label={item.label} required={item.req ?? false} hint={item.hint}>
      <Control item={item} />
    </Field>
  );

function Tabs({ block }) {
  const [at, setAt] = useState(0);
  return (
    <div>
      <TabList selectedValue={at} onTabSelect={(_, { value }) => setAt(value)}>
        {block.tabs.map((tab, i) => (
          <Tab value={i} key={tab.title}>
            {tab.title}
          </Tab>
        ))}
      </TabList>
      <Blocks blocks={block.tabs[at].blocks} key={at} />
    </div>
  );
}

function Block({ block }) {
  switch (block.kind) {
    case 'fields':
      return (
        <section
          style={
            block.look === 'grid'
              ? { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }
              : { display: 'flex', flexDirection: 'column', gap: 12 }
          }
        >
          {block.items.map((item) => (
            <FormField item={item} key={item.key} />
          ))}
        </section>
      );
    case 'tabs':
      return <Tabs block={block} />;
    case 'fold':
      throw new Error('This page has none.');
    case 'rows':
      return (
        <div>
          <h3>{block.title}</h3>
          <Table aria-label={block.title}>
            <TableHeader>
              <TableRow>
                {block.columns.map((column) => (
                  <TableHeaderCell key={column.label}>{column.label}</TableHeaderCell>
                ))}
                <TableHeaderCell />
              </TableRow>
            </TableHeader>
            <TableBody>
              {block.rows.map((cells) => (
                <TableRow key={cells[0].key}>
                  {cells.map((item) => (
                    <TableCell key={item.key}>
                      <Control item={item} />
                    </TableCell>
                  ))}
                  <TableCell>
                    <Button appearance="subtle">ลบ</Button>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          <Button>{block.add}</Button>
        </div>
      );
  }
}

const Blocks = ({ blocks }) => blocks.map((block) => <Block block={block} key={block.key} />);

const Page = ({ page }) => (
  <FluentProvider theme={webLightTheme}>
    <header style={{ display: 'flex', gap: 12, padding: 8 }}>
      <b>{page.title}</b>
      {page.header.map((item) => (
        <Control item={item} aria-label={item.label} key={item.key} />
      ))}
    </header>
    <main style={{ padding: 16 }}>
      <TabList selectedValue={page.at}>
        {page.stepper.map((name, i) => (
          <Tab value={i} key={name}>
            {name}
          </Tab>
        ))}
      </TabList>
      <Title2 as="h1">{page.heading}</Title2>
      <div ref={isForm}>
        <Blocks blocks={page.blocks} />
      </div>
      <Button appearance="primary">บันทึก</Button>
      <footer style={{ display: 'flex', gap: 12 }}>
        {page.footer.map((item) => (
          <FormField item={item} key={item.key} />
        ))}
      </footer>
    </main>
  </FluentProvider>
);

startKit(form, (page, host) => {
  const root = createRoot(host);
  root.render(<Page page={page} />);
  return () => root.unmount();
});
