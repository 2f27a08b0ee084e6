// Ant Design as its own guide uses it: Form.Item around each control, vertical labels.

import {
  Button,
  Checkbox,
  Col,
  Collapse,
  ConfigProvider,
  DatePicker,
  Form,
  Input,
  InputNumber,
  Layout,
  Radio,
  Row,
  Select,
  Steps,
  Switch,
  Table,
  Tabs,
  TreeSelect,
  Typography,
  Upload,
} from 'antd';
import thTH from 'antd/locale/th_TH';
import dayjs from 'dayjs';
import 'dayjs/locale/th';
import buddhistEra from 'dayjs/plugin/buddhistEra';
import { createRoot } from 'react-dom/client';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

dayjs.extend(buddhistEra);

const toOptions = (options) => options.map((name, i) => ({ value: `v${i}`, label: name }));
const keyOf = (item, name) =>
  name === '' ? undefined : `v${Math.max(0, item.options.indexOf(name))}`;
const withCommas = (value) => `${value ?? ''}`.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** The control alone; Form.Item hands it its id, its value and `aria-required`. */
function control(item) {
  const { disabled, placeholder } = item;
  const own = { disabled, placeholder };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return <Input.TextArea {...own} readOnly={item.readonly} rows={3} showCount />;
    case 'select':
      return <Select {...own} options={toOptions(item.options)} allowClear />;
    case 'search':
      return (
        <Select
          {...own}
          showSearch={{ optionFilterProp: 'label' }}
          options={toOptions(item.options)}
        />
      );
    case 'multi':
      return <Select {...own} mode="multiple" options={toOptions(item.options)} />;
    case 'tree':
      return (
        <TreeSelect
          {...own}
          treeData={[
            {
              title: 'ทั้งหมด',
              value: 'all',
              selectable: false,
              children: item.options.map((title, i) => ({ title, value: `v${i}` })),
            },
          ]}
        />
      );
    case 'date':
      return <DatePicker {...own} format="DD/MM/BBBB" style={{ width: '100%' }} />;
    case 'number':
      return (
        <InputNumber
          {...own}
          suffix={item.suffix}
          style={{ width: '100%' }}
          formatter={withCommas}
        />
      );
    case 'radio':
      return <Radio.Group disabled={disabled} options={toOptions(item.options)} />;
    case 'checks':
      return <Checkbox.Group disabled={disabled} options={toOptions(item.options)} />;
    case 'switch':
      return <Switch disabled={disabled} />;
    case 'file':
      return (
        <Upload beforeUpload={() => false}>
          <Button>เลือกไฟล์</Button>
        </Upload>
      );
    default:
      return <Input {...own} type={item.widget} readOnly={item.readonly} />;
  }
}

function startOf(item) {
  switch (item.widget) {
    case 'select':
    case 'search':
    case 'tree':
    case 'radio':
      return keyOf(item, item.value);
    case 'multi':
    case 'checks':
      return item.values.map((one) => keyOf(item, one));
    case 'date':
      return item.value === '' ? undefined : dayjs(item.value);
    case 'number':
      return item.value === '' ? undefined : Number(item.value);
    case 'switch':
      return item.value === 'on';
    case 'file':
      return item.values.map((name, i) => ({ uid: `${i}`, name, status: 'done' }));
    default:
      return item.value;
  }
}

const VALUE_PROP = { switch: 'checked', file: 'fileList' };

function Field({ item, noStyle = false }) {
  return (
    <Form.Item
      noStyle={noStyle}
      label={item.label}
      name={item.key}
      initialValue={startOf(item)}
      valuePropName={VALUE_PROP[item.widget] ?? 'value'}
      rules={[{ required: item.req ?? false }]}
      tooltip={item.tip}
      extra={item.hint}
    >
      {control(item)}
    </Form.Item>
  );
}

function RowsTable({ block }) {
  const columns = [
    { title: 'ลำดับ', dataIndex: 'no' },
    ...block.columns.map((column, i) => ({
      title: column.label,
      key: `c${i}`,
      render: (_, row) => <Field item={row.cells[i]} noStyle />,
    })),
    { title: '', key: 'x', render: () => <Button type="link">ลบ</Button> },
  ];
  const data = block.rows.map((cells, i) => ({ key: i, no: i + 1, cells }));
  return (
    <>
      <Typography.Title level={5}>{block.title}</Typography.Title>
      <Table
        columns={columns}
        dataSource={data}
        pagination={false}
        size="small"
        scroll={{ x: 1000 }}
      />
      <Button type="dashed">{block.add}</Button>
    </>
  );
}

function Block({ block }) {
  switch (block.kind) {
    case 'fields':
      return (
        <>
          {block.title && <Typography.Title level={5}>{block.title}</Typography.Title>}
          {block.look === 'grid' ? (
            <Row gutter={16}>
              {block.items.map((item) => (
                <Col span={12} key={item.key}>
                  <Field item={item} />
                </Col>
              ))}
            </Row>
          ) : (
            block.items.map((item) => <Field item={item} key={item.key} />)
          )}
        </>
      );
    case 'tabs':
      return (
        <Tabs
          items={block.tabs.map((tab, i) => ({
            key: `${i}`,
            label: tab.title,
            forceRender: true,
            children: <Blocks blocks={tab.blocks} />,
          }))}
        />
      );
    case 'fold':
      return (
        <Collapse
          defaultActiveKey={block.open ? ['1'] : []}
          items={[{ key: '1', label: block.title, children: <Blocks blocks={block.blocks} /> }]}
        />
      );
    case 'rows':
      return <RowsTable block={block} />;
  }
}

const Blocks = ({ blocks }) => blocks.map((block) => <Block block={block} key={block.key} />);

function Page({ page }) {
  const [search, language, user] = page.header;
  const [printed, pageSize] = page.footer;
  return (
    <ConfigProvider locale={thTH} theme={{ token: { motion: false } }}>
      <Layout>
        <Layout.Header style={{ display: 'flex', gap: 16, alignItems: 'center' }}>
          <span style={{ color: '#fff' }}>{page.title}</span>
          <Input.Search placeholder={search.placeholder} style={{ width: 240 }} />
          <Select options={toOptions(language.options)} defaultValue="v0" />
          <Input
            placeholder={user.label}
            defaultValue={user.value}
            prefix="👤"
            style={{ width: 220 }}
          />
        </Layout.Header>
        <Layout.Content style={{ padding: 24 }}>
          <Steps current={page.at} size="small" items={page.stepper.map((title) => ({ title }))} />
          <Typography.Title level={3}>{page.heading}</Typography.Title>
          {page.filters.length > 0 && (
            <Form name="filter" layout="inline">
              {page.filters.map((item) => (
                <Field item={item} key={item.key} />
              ))}
            </Form>
          )}
          <Form name="project" layout="vertical">
            <div ref={isForm}>
              <Blocks blocks={page.blocks} />
            </div>
            <Button>ย้อนกลับ</Button> <Button type="primary">บันทึกและถัดไป</Button>
          </Form>
        </Layout.Content>
        <Layout.Footer>
          <Form name="foot" layout="inline">
            <Field item={printed} />
            <Field item={pageSize} />
          </Form>
        </Layout.Footer>
      </Layout>
    </ConfigProvider>
  );
}

startKit(form, (page, host) => {
  const root = createRoot(host);
  root.render(<Page page={page} />);
  return () => root.unmount();
});
