// Naive UI as its own guide uses it: n-form with labels to the left, n-table for rows.

import naive, { dateThTH, thTH } from 'naive-ui';
import { reactive } from 'vue';
import { isForm, startKit } from '../../page.ts';
import { drawWithVue } from '../../vue.mjs';
import { form } from './forms.ts';

function startOf(item) {
  switch (item.widget) {
    case 'multi':
    case 'checks':
      return [...item.values];
    case 'date':
      return item.value === '' ? null : new Date(`${item.value}T00:00:00`).getTime();
    case 'number':
      return item.value === '' ? null : Number(item.value);
    case 'switch':
      return item.value === 'on';
    case 'select':
    case 'search':
    case 'tree':
      return item.value === '' ? null : item.value;
    default:
      return item.value;
  }
}

const toOptions = (names) => names.map((name) => ({ label: name, value: name }));
const format = (value) => (value === null ? '' : value.toLocaleString('en-US'));
const parse = (text) => (text === '' ? null : Number(text.replaceAll(',', '')));

const Control = {
  props: { item: Object },
  setup: ({ item }) => ({
    state: reactive({ value: startOf(item) }),
    toOptions,
    format,
    parse,
    files: item.values.map((name, i) => ({ id: `${i}`, name, status: 'finished' })),
  }),
  template: `
    <n-input v-if="item.widget === 'textarea' || item.widget === 'rich'" v-model:value="state.value" type="textarea" :placeholder="item.placeholder ?? ''" :disabled="item.disabled" />
    <n-select v-else-if="['select', 'search', 'multi'].includes(item.widget)" v-model:value="state.value" :options="toOptions(item.options)"
      :filterable="item.widget === 'search'" :multiple="item.widget === 'multi'" :placeholder="item.placeholder ?? ''" :disabled="item.disabled" />
    <n-cascader v-else-if="item.widget === 'tree'" v-model:value="state.value" :options="toOptions(item.options)" :placeholder="item.placeholder ?? ''" />
    <n-date-picker v-else-if="item.widget === 'date'" v-model:value="state.value" type="date" format="dd/MM/yyyy" clearable />
    <n-input-number v-else-if="item.widget === 'number'" v-model:value="state.value" :format="format" :parse="parse" :show-button="false" placeholder="" :disabled="item.disabled">
      <template v-if="item.suffix" #suffix>{{ item.suffix }}</template>
    </n-input-number>
    <n-radio-group v-else-if="item.widget === 'radio'" v-model:value="state.value" :name="item.key"><n-radio v-for="name in item.options" :key="name" :value="name">{{ name }}</n-radio></n-radio-group>
    <n-checkbox-group v-else-if="item.widget === 'checks'" v-model:value="state.value"><n-checkbox v-for="name in item.options" :key="name" :value="name" :label="name" /></n-checkbox-group>
    <n-switch v-else-if="item.widget === 'switch'" v-model:value="state.value" />
    <n-upload v-else-if="item.widget === 'file'" :default-file-list="files"><n-button>เลือกไฟล์</n-button></n-upload>
    <n-input v-else v-model:value="state.value" :placeholder="item.placeholder ?? ''" :disabled="item.disabled" :readonly="item.readonly" />`,
};

const Field = {
  components: { Control },
  props: { item: Object },
  template: `<n-form-item :label="item.label" :required="item.req"><Control :item="item" /></n-form-item>`,
};

const Blocks = {
  name: 'Blocks',
  components: { Control, Field },
  props: { blocks: Array },
  template: `
    <template v-for="block in blocks" :key="block.key">
      <template v-if="block.kind === 'fields'">
        <n-divider v-if="block.title" title-placement="left">{{ block.title }}</n-divider>
        <Field v-for="item in block.items" :key="item.key" :item="item" />
      </template>
      <n-tabs v-else-if="block.kind === 'tabs'" default-value="0">
        <n-tab-pane v-for="(tab, i) in block.tabs" :key="i" :name="String(i)" :tab="tab.title" display-directive="show"><Blocks :blocks="tab.blocks" /></n-tab-pane>
      </n-tabs>
      <n-collapse v-else-if="block.kind === 'fold'" :default-expanded-names="block.open ? ['0'] : []">
        <n-collapse-item :title="block.title" name="0"><Blocks :blocks="block.blocks" /></n-collapse-item>
      </n-collapse>
      <template v-else>
        <n-h3>{{ block.title }}</n-h3>
        <n-table size="small">
          <thead><tr><th>ลำดับ</th><th v-for="(column, i) in block.columns" :key="i">{{ column.label }}</th><th></th></tr></thead>
          <tbody><tr v-for="(cells, i) in block.rows" :key="i"><td>{{ i + 1 }}</td><td v-for="item in cells" :key="item.key"><Control :item="item" /></td><td><n-button text>ลบ</n-button></td></tr></tbody>
        </n-table>
        <n-button dashed>{{ block.add }}</n-button>
      </template>
    </template>`,
};

const Page = {
  components: { Blocks, Control, Field },
  props: { page: Object },
  setup: () => ({ isForm, locale: thTH, dateLocale: dateThTH }),
  template: `
    <n-config-provider :locale="locale" :date-locale="dateLocale">
      <n-layout>
        <n-layout-header bordered style="display: flex; gap: 16px; padding: 8px"><b>{{ page.title }}</b><Control v-for="item in page.header" :key="item.key" :item="item" style="width: 220px" /></n-layout-header>
        <n-layout-content style="padding: 16px">
          <n-steps :current="page.at + 1"><n-step v-for="name in page.stepper" :key="name" :title="name" /></n-steps>
          <n-h2>{{ page.heading }}</n-h2>
          <n-form v-if="page.filters.length" inline><Field v-for="item in page.filters" :key="item.key" :item="item" /></n-form>
          <n-form label-placement="left" label-width="280"><div :ref="isForm"><Blocks :blocks="page.blocks" /></div><n-button type="primary">บันทึก</n-button></n-form>
        </n-layout-content>
        <n-layout-footer style="padding: 16px"><n-form inline><Field v-for="item in page.footer" :key="item.key" :item="item" /></n-form></n-layout-footer>
      </n-layout>
    </n-config-provider>`,
};

startKit(
  form,
  drawWithVue(Page, (app) => app.use(naive)),
);
