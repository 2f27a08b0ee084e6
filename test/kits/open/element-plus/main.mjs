// Element Plus as its own guide uses it: el-form with labels to the left, rules on its items.

import 'element-plus/dist/index.css';
import ElementPlus from 'element-plus';
import th from 'element-plus/es/locale/lang/th';
import { reactive } from 'vue';
import { isForm, startKit } from '../../page.ts';
import { drawWithVue } from '../../vue.mjs';
import { form } from './forms.ts';

function startOf(item) {
  switch (item.widget) {
    case 'multi':
    case 'checks':
      return [...item.values];
    case 'number':
      return item.value === '' ? undefined : Number(item.value);
    case 'switch':
      return item.value === 'on';
    case 'file':
      return item.values.map((name) => ({ name }));
    default:
      return item.value;
  }
}

const Control = {
  props: ['item', 'values'],
  template: `
    <el-input v-if="item.widget === 'textarea' || item.widget === 'rich'" v-model="values[item.key]" type="textarea" :rows="3"
      :disabled="item.disabled" :readonly="item.readonly" :placeholder="item.placeholder" />
    <el-select v-else-if="['select', 'search', 'multi'].includes(item.widget)" v-model="values[item.key]"
      :filterable="item.widget === 'search'" :multiple="item.widget === 'multi'" clearable
      :disabled="item.disabled" :placeholder="item.placeholder">
      <el-option v-for="name in item.options" :key="name" :label="name" :value="name" />
    </el-select>
    <el-tree-select v-else-if="item.widget === 'tree'" v-model="values[item.key]" check-strictly
      :data="item.options.map((label) => ({ label, value: label }))" :disabled="item.disabled" />
    <el-date-picker v-else-if="item.widget === 'date'" v-model="values[item.key]" type="date" format="DD/MM/YYYY"
      value-format="YYYY-MM-DD" :disabled="item.disabled" :placeholder="item.placeholder" />
    <el-input-number v-else-if="item.widget === 'number'" v-model="values[item.key]" :disabled="item.disabled" :controls="false" :min="0" />
    <el-radio-group v-else-if="item.widget === 'radio'" v-model="values[item.key]" :disabled="item.disabled">
      <el-radio v-for="name in item.options" :key="name" :value="name">{{ name }}</el-radio>
    </el-radio-group>
    <el-checkbox-group v-else-if="item.widget === 'checks'" v-model="values[item.key]" :disabled="item.disabled">
      <el-checkbox v-for="name in item.options" :key="name" :label="name" :value="name" />
    </el-checkbox-group>
    <el-switch v-else-if="item.widget === 'switch'" v-model="values[item.key]" />
    <el-upload v-else-if="item.widget === 'file'" :auto-upload="false" :file-list="values[item.key]">
      <el-button type="primary">คลิกเพื่ออัปโหลด</el-button>
    </el-upload>
    <el-input v-else v-model="values[item.key]" :disabled="item.disabled" :readonly="item.readonly" :placeholder="item.placeholder" />`,
};

const Field = {
  components: { Control },
  props: ['item', 'values'],
  template: `
    <el-form-item :label="item.label" :prop="item.key" :rules="item.req ? [{ required: true, message: 'กรุณากรอกข้อมูล' }] : []">
      <Control :item="item" :values="values" />
      <small v-if="item.hint">{{ item.hint }}</small>
    </el-form-item>`,
};

const Blocks = {
  name: 'Blocks',
  components: { Control, Field },
  props: ['blocks', 'values'],
  template: `
    <template v-for="block in blocks" :key="block.key">
      <template v-if="block.kind === 'fields'">
        <el-divider v-if="block.title" content-position="left">{{ block.title }}</el-divider>
        <Field v-for="item in block.items" :key="item.key" :item="item" :values="values" />
      </template>
      <el-tabs v-else-if="block.kind === 'tabs'" type="border-card" model-value="0">
        <el-tab-pane v-for="(tab, i) in block.tabs" :key="i" :label="tab.title" :name="String(i)">
          <Blocks :blocks="tab.blocks" :values="values" />
        </el-tab-pane>
      </el-tabs>
      <el-collapse v-else-if="block.kind === 'fold'" :model-value="block.open ? ['1'] : []">
        <el-collapse-item :title="block.title" name="1"><Blocks :blocks="block.blocks" :values="values" /></el-collapse-item>
      </el-collapse>
      <template v-else>
        <el-divider content-position="left">{{ block.title }}</el-divider>
        <el-table :data="block.rows" border>
          <el-table-column type="index" label="#" width="50" />
          <el-table-column v-for="(column, i) in block.columns" :key="i" :label="column.label" min-width="140">
            <template #default="{ row }"><Control :item="row[i]" :values="values" /></template>
          </el-table-column>
          <el-table-column label="จัดการ" width="80"><template #default><el-button link type="danger">ลบ</el-button></template></el-table-column>
        </el-table>
        <el-button>{{ block.add }}</el-button>
      </template>
    </template>`,
};

/** Every field's value under its key, whatever block holds it. */
function valuesOf(blocks, into) {
  for (const block of blocks) {
    for (const item of block.items ?? block.rows?.flat() ?? []) into[item.key] = startOf(item);
    for (const inner of block.tabs ?? []) valuesOf(inner.blocks, into);
    valuesOf(block.blocks ?? [], into);
  }
  return into;
}

const Page = {
  components: { Blocks, Control, Field },
  props: ['page'],
  setup({ page }) {
    const values = reactive(valuesOf(page.blocks, {}));
    for (const item of [...page.header, ...page.filters, ...page.footer]) {
      values[item.key] = startOf(item);
    }
    return { values, isForm };
  },
  template: `
    <el-container direction="vertical">
      <el-header>
        <el-space>
          <strong>{{ page.title }}</strong>
          <el-input v-model="values[page.header[0].key]" :placeholder="page.header[0].placeholder" style="width: 240px" />
          <Control :item="page.header[1]" :values="values" style="width: 80px" />
          <Control :item="page.header[2]" :values="values" />
        </el-space>
      </el-header>
      <el-main>
        <el-steps :active="page.at" align-center><el-step v-for="name in page.stepper" :key="name" :title="name" /></el-steps>
        <h2>{{ page.heading }}</h2>
        <el-form v-if="page.filters.length" inline :model="values">
          <Field v-for="item in page.filters" :key="item.key" :item="item" :values="values" style="width: 320px" />
          <el-button>ค้นหา</el-button>
        </el-form>
        <el-form :model="values" label-width="260px">
          <div :ref="isForm"><Blocks :blocks="page.blocks" :values="values" /></div>
          <el-button type="primary">บันทึกข้อมูล</el-button>
        </el-form>
      </el-main>
      <el-footer>
        <el-form inline :model="values">
          <Field v-for="item in page.footer" :key="item.key" :item="item" :values="values" style="width: 300px" />
        </el-form>
      </el-footer>
    </el-container>`,
};

startKit(
  form,
  drawWithVue(Page, (app) => app.use(ElementPlus, { locale: th })),
);
