// React Suite: pickers without an input of their own, a table whose head and body are apart,
// labels tied to their fields by the form's groups.

import 'rsuite/dist/rsuite.min.css';
import { createRoot } from 'react-dom/client';
import {
  Breadcrumb,
  Button,
  CustomProvider,
  DatePicker,
  Form,
  Input,
  InputNumber,
  Panel,
  PanelGroup,
  Radio,
  RadioGroup,
  SelectPicker,
  Steps,
  Table,
  Tabs,
  TagPicker,
  Textarea,
  Uploader,
} from 'rsuite';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const dataOf = (item) => item.options.map((name) => ({ label: name, value: name }));

function Control({ item, own = {} }) {
  const all = {
    ...own,
    placeholder: item.placeholder,
    disabled: item.disabled,
    readOnly: item.readonly,
  };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return <Textarea {...all} rows={3} defaultValue={item.value} />;
    case 'select':
      return (
        <SelectPicker
          {...all}
          data={dataOf(item)}
          defaultValue={item.value || null}
          searchable={false}
          block
        />
      );
    case 'search':
      return <SelectPicker {...all} data={dataOf(item)} defaultValue={item.value || null} block />;
    case 'multi':
      return <TagPicker {...all} data={dataOf(item)} defaultValue={[...item.values]} block />;
    case 'date':
      return (
        <DatePicker
          {...all}
          format="dd/MM/yyyy"
          oneTap
          block
          defaultValue={item.value ? new Date(`${item.value}T00:00:00`) : null}
        />
      );
    case 'number':
      return <InputNumber {...all} min={0} defaultValue={item.value || null} />;
    case 'radio':
      return (
        <RadioGroup inline name={item.key} defaultValue={item.value}>
          {item.options.map((name) => (
            <Radio value={name} key={name}>
              {name}
            </Radio>
          ))}
        </RadioGroup>
      );
    case 'file':
      return (
        <Uploader
          action=""
          autoUpload={false}
          draggable
          defaultFileList={item.value ? [{ name: item.value, fileKey: 1 }] : []}
        >
          <div style={{ padding: 16 }}>คลิกหรือลากไฟล์มาวางที่นี่</div>
        </Uploader>
      );
    default:
      return <Input {...all} type={item.widget} defaultValue={item.value} />;
  }
}

const Field = ({ item }) => (
  <Form.Group controlId={item.key}>
    <Form.Label>
      {item.label}
      {item.req && <span style={{ color: 'red' }}> *</span>}
    </Form.Label>
    <Control item={item} own={{ id: item.key, name: item.key }} />
    {item.hint && <Form.Text>{item.hint}</Form.Text>}
  </Form.Group>
);

/** Inside a fold every panel of this kit folds itself, so what has no title is none. */
const Region = ({ title, children }) =>
  title ? (
    <Panel header={title} bordered>
      {children}
    </Panel>
  ) : (
    <div style={{ padding: 20 }}>{children}</div>
  );

function Block({ block }) {
  switch (block.kind) {
    case 'fields':
      return (
        <Region title={block.title}>
          <div
            style={{
              display: 'grid',
              gap: 20,
              gridTemplateColumns: block.look === 'grid' ? '1fr 1fr' : '1fr',
            }}
          >
            {block.items.map((item) => (
              <Field item={item} key={item.key} />
            ))}
          </div>
        </Region>
      );
    case 'tabs':
      return (
        <Tabs defaultActiveKey="0">
          {block.tabs.map((tab, i) => (
            <Tabs.Tab eventKey={`${i}`} title={tab.title} key={tab.title}>
              <Blocks blocks={tab.blocks} />
            </Tabs.Tab>
          ))}
        </Tabs>
      );
    case 'fold':
      return (
        <PanelGroup accordion bordered defaultActiveKey={block.open ? 1 : 0}>
          <Panel header={block.title} eventKey={1}>
            <Blocks blocks={block.blocks} />
          </Panel>
        </PanelGroup>
      );
    case 'rows':
      return (
        <Panel header={block.title} bordered>
          {block.look === 'table' ? (
            <Table
              autoHeight
              rowHeight={64}
              data={block.rows.map((cells, i) => ({ id: i, cells }))}
            >
              {block.columns.map((column, i) => (
                <Table.Column flexGrow={1} key={column.label}>
                  <Table.HeaderCell>{column.label}</Table.HeaderCell>
                  <Table.Cell>{({ cells }) => <Control item={cells[i]} />}</Table.Cell>
                </Table.Column>
              ))}
            </Table>
          ) : (
            block.rows.map((cells, i) => (
              <Panel header={`${block.each} ${i + 1}`} bordered key={cells[0].key}>
                {cells.map((item) => (
                  <Field item={item} key={item.key} />
                ))}
              </Panel>
            ))
          )}
          <Button appearance="ghost">{block.add}</Button>
        </Panel>
      );
  }
}

const Blocks = ({ blocks }) => blocks.map((block) => <Block block={block} key={block.key} />);

function Page({ page }) {
  return (
    <CustomProvider>
      <div style={{ display: 'flex', gap: 16, padding: 8, background: '#eef' }}>
        <strong>{page.title}</strong>
        {page.header.map((item) => (
          <Control item={item} key={item.key} />
        ))}
      </div>
      <div style={{ padding: 16, width: 1100 }}>
        <Breadcrumb>
          <Breadcrumb.Item>หน้าหลัก</Breadcrumb.Item>
          <Breadcrumb.Item active>บันทึกโครงการ</Breadcrumb.Item>
        </Breadcrumb>
        <Steps current={page.at}>
          {page.stepper.map((name) => (
            <Steps.Item title={name} key={name} />
          ))}
        </Steps>
        <Panel header={<h4>{page.heading}</h4>} bordered>
          <div ref={isForm}>
            <Form fluid>
              <Blocks blocks={page.blocks} />
            </Form>
          </div>
          <Button appearance="primary">บันทึก</Button>
        </Panel>
        {page.footer.map((item) => (
          <div key={item.key}>
            <span>{item.label}</span> <Control item={item} />
          </div>
        ))}
      </div>
    </CustomProvider>
  );
}

startKit(form, (page, host) => {
  const root = createRoot(host);
  root.render(<Page page={page} />);
  return () => root.unmount();
});
