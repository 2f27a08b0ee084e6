// Mantine as its own guide uses it: inputs that bring label, description and star along.

import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import {
  Accordion,
  AppShell,
  Button,
  Card,
  Checkbox,
  Fieldset,
  FileInput,
  Group,
  MantineProvider,
  MultiSelect,
  NumberInput,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Stepper,
  Switch,
  Table,
  Tabs,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/th';
import buddhistEra from 'dayjs/plugin/buddhistEra';
import { createRoot } from 'react-dom/client';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

dayjs.extend(buddhistEra);

function Field({ item, bare = false }) {
  const own = {
    label: bare ? undefined : item.label,
    description: item.hint,
    withAsterisk: item.req,
    disabled: item.disabled,
    placeholder: item.placeholder,
  };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return <Textarea {...own} rows={3} readOnly={item.readonly} defaultValue={item.value} />;
    case 'select':
      return (
        <Select {...own} data={[...item.options]} defaultValue={item.value || null} clearable />
      );
    case 'search':
    case 'tree':
      return (
        <Select {...own} searchable data={[...item.options]} defaultValue={item.value || null} />
      );
    case 'multi':
      return <MultiSelect {...own} data={[...item.options]} defaultValue={[...item.values]} />;
    case 'date':
      return (
        <DatePickerInput
          {...own}
          valueFormat="D MMMM BBBB"
          locale="th"
          defaultValue={item.value || null}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...own}
          thousandSeparator=","
          suffix={item.suffix}
          hideControls
          defaultValue={item.value === '' ? '' : Number(item.value)}
        />
      );
    case 'radio':
      return (
        <Radio.Group {...own} name={item.key} defaultValue={item.value || null}>
          <Group>
            {item.options.map((name) => (
              <Radio key={name} value={name} label={name} />
            ))}
          </Group>
        </Radio.Group>
      );
    case 'checks':
      return (
        <Checkbox.Group {...own} defaultValue={[...item.values]}>
          <Group>
            {item.options.map((name) => (
              <Checkbox key={name} value={name} label={name} />
            ))}
          </Group>
        </Checkbox.Group>
      );
    case 'switch':
      return <Switch label={item.label} defaultChecked={item.value === 'on'} />;
    case 'file':
      return (
        <FileInput
          {...own}
          defaultValue={item.value ? new File(['x'], item.value) : null}
          clearable
        />
      );
    default:
      return (
        <TextInput {...own} type={item.widget} readOnly={item.readonly} defaultValue={item.value} />
      );
  }
}

function Block({ block }) {
  switch (block.kind) {
    case 'fields': {
      const Fields = block.look === 'grid' ? SimpleGrid : Stack;
      const inner = (
        <Fields {...(block.look === 'grid' ? { cols: 2 } : {})}>
          {block.items.map((item) => (
            <Field item={item} key={item.key} />
          ))}
        </Fields>
      );
      return block.title ? <Fieldset legend={block.title}>{inner}</Fieldset> : inner;
    }
    case 'tabs':
      return (
        <Tabs defaultValue="0">
          <Tabs.List>
            {block.tabs.map((tab, i) => (
              <Tabs.Tab value={`${i}`} key={tab.title}>
                {tab.title}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {block.tabs.map((tab, i) => (
            <Tabs.Panel value={`${i}`} key={tab.title}>
              <Blocks blocks={tab.blocks} />
            </Tabs.Panel>
          ))}
        </Tabs>
      );
    case 'fold':
      return (
        <Accordion defaultValue={block.open ? '0' : null}>
          <Accordion.Item value="0">
            <Accordion.Control>{block.title}</Accordion.Control>
            <Accordion.Panel>
              <Blocks blocks={block.blocks} />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      );
    case 'rows':
      return (
        <div>
          <Title order={4}>{block.title}</Title>
          {block.look === 'table' ? (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>#</Table.Th>
                  {block.columns.map((column) => (
                    <Table.Th key={column.label}>{column.label}</Table.Th>
                  ))}
                  <Table.Th />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {block.rows.map((cells, i) => (
                  <Table.Tr key={cells[0].key}>
                    <Table.Td>{i + 1}</Table.Td>
                    {cells.map((item) => (
                      <Table.Td key={item.key}>
                        <Field item={item} bare />
                      </Table.Td>
                    ))}
                    <Table.Td>
                      <Button variant="subtle">ลบ</Button>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          ) : (
            block.rows.map((cells, i) => (
              <Card withBorder key={cells[0].key} mb="sm">
                <b>
                  {block.each} {i + 1}
                </b>
                <SimpleGrid cols={3}>
                  {cells.map((item) => (
                    <Field item={item} key={item.key} />
                  ))}
                </SimpleGrid>
              </Card>
            ))
          )}
          <Button variant="light">{block.add}</Button>
        </div>
      );
  }
}

const Blocks = ({ blocks }) => blocks.map((block) => <Block block={block} key={block.key} />);

function Page({ page }) {
  const [search, language, user] = page.header;
  return (
    <MantineProvider env="test">
      <AppShell header={{ height: 60 }} padding="md">
        <AppShell.Header>
          <Group p="xs">
            <b>{page.title}</b>
            <TextInput placeholder={search.placeholder} />
            <Select
              data={[...language.options]}
              defaultValue={language.value}
              aria-label={language.label}
            />
            <TextInput placeholder={user.label} />
          </Group>
        </AppShell.Header>
        <AppShell.Main>
          <Stepper active={page.at} size="xs">
            {page.stepper.map((name) => (
              <Stepper.Step key={name} label={name} />
            ))}
          </Stepper>
          <Title order={2}>{page.heading}</Title>
          {page.filters.length > 0 && (
            <Group>
              {page.filters.map((item) => (
                <Field item={item} key={item.key} />
              ))}
            </Group>
          )}
          <form>
            <div ref={isForm}>
              <Blocks blocks={page.blocks} />
            </div>
            <Button mt="md">บันทึก</Button>
          </form>
          <Group mt="xl">
            {page.footer.map((item) => (
              <Field item={item} key={item.key} />
            ))}
          </Group>
        </AppShell.Main>
      </AppShell>
    </MantineProvider>
  );
}

startKit(form, (page, host) => {
  const root = createRoot(host);
  root.render(<Page page={page} />);
  return () => root.unmount();
});
