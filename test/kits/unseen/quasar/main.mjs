// Quasar as its own guide uses it: floating labels, dates in a masked input with a popup, chips.

import 'quasar/dist/quasar.css';
import {
  QBtn,
  QCard,
  QCardSection,
  QDate,
  QEditor,
  QExpansionItem,
  QFile,
  QFooter,
  QForm,
  QHeader,
  QIcon,
  QInput,
  QLayout,
  QMarkupTable,
  QOptionGroup,
  QPage,
  QPageContainer,
  QPopupProxy,
  QSelect,
  QStep,
  QStepper,
  QTab,
  QTabPanel,
  QTabPanels,
  QTabs,
  QToggle,
  QToolbar,
  QToolbarTitle,
  Quasar,
} from 'quasar';
import th from 'quasar/lang/th.js';
import { ref } from 'vue';
import { thaiDate, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { drawWithVue } from '../../vue.mjs';
import { form } from './forms.ts';

function startOf(item) {
  switch (item.widget) {
    case 'multi':
    case 'checks':
      return [...item.values];
    case 'select':
    case 'search':
    case 'radio':
      return item.value === '' ? null : item.value;
    case 'date':
      return thaiDate(item.value);
    case 'number':
      return withCommas(item.value);
    case 'switch':
      return item.value === 'on';
    case 'file':
      return item.value === '' ? null : new File(['x'], item.value);
    default:
      return item.value;
  }
}

const isThere = (value) => (value !== null && value !== '' && value.length !== 0) || 'กรุณาระบุ';

const Control = {
  props: { item: Object, bare: Boolean },
  setup: ({ item, bare }) => {
    const own = {
      label: bare ? undefined : item.label,
      hint: item.hint,
      placeholder: item.placeholder,
      disable: item.disabled,
      readonly: item.readonly,
      suffix: item.suffix,
      outlined: true,
      dense: bare,
    };
    return {
      value: ref(startOf(item)),
      own: item.req ? { ...own, rules: [isThere], lazyRules: true } : own,
      choices: item.options.map((name) => ({ label: name, value: name })),
    };
  },
  template: `
    <q-select v-if="['select', 'search', 'multi', 'tree'].includes(item.widget)" v-model="value" :options="item.options" v-bind="own" :clearable="item.widget !== 'select'"
      :use-input="item.widget === 'search'" :hide-selected="item.widget === 'search'" :fill-input="item.widget === 'search'" :multiple="item.widget === 'multi'" :use-chips="item.widget === 'multi'" />
    <q-input v-else-if="item.widget === 'date'" v-model="value" v-bind="own" mask="##/##/####">
      <template #append><q-icon name="event" class="cursor-pointer"><q-popup-proxy cover><q-date mask="DD/MM/YYYY" /></q-popup-proxy></q-icon></template>
    </q-input>
    <q-file v-else-if="item.widget === 'file'" v-model="value" v-bind="own"><template #prepend><q-icon name="attach_file" /></template></q-file>
    <q-toggle v-else-if="item.widget === 'switch'" v-model="value" :label="item.label" />
    <div v-else-if="item.widget === 'radio' || item.widget === 'checks'"><div class="text-subtitle2">{{ item.label }}</div>
      <q-option-group v-model="value" :options="choices" :type="item.widget === 'radio' ? 'radio' : 'checkbox'" inline /></div>
    <div v-else-if="item.widget === 'rich'"><div class="text-subtitle2">{{ item.label }}</div><q-editor v-model="value" min-height="5rem" /></div>
    <q-input v-else-if="item.widget === 'textarea'" v-model="value" v-bind="own" type="textarea" autogrow />
    <q-input v-else v-model="value" v-bind="own" :type="item.widget === 'number' ? 'text' : item.widget" :input-class="item.widget === 'number' ? 'text-right' : ''" />`,
};

const Blocks = {
  name: 'Blocks',
  components: { Control },
  props: { blocks: Array },
  setup: () => ({ tab: ref('0') }),
  template: `
    <template v-for="block in blocks" :key="block.key">
      <q-card v-if="block.kind === 'fields'" flat bordered class="q-mb-md">
        <q-card-section v-if="block.title" class="text-h6">{{ block.title }}</q-card-section>
        <q-card-section class="row q-col-gutter-md"><div v-for="item in block.items" :key="item.key" :class="block.look === 'grid' ? 'col-6' : 'col-12'"><Control :item="item" /></div></q-card-section>
      </q-card>
      <q-card v-else-if="block.kind === 'tabs'" class="q-mb-md">
        <q-tabs v-model="tab"><q-tab v-for="(one, i) in block.tabs" :key="i" :name="String(i)" :label="one.title" /></q-tabs>
        <q-tab-panels v-model="tab" keep-alive><q-tab-panel v-for="(one, i) in block.tabs" :key="i" :name="String(i)"><Blocks :blocks="one.blocks" /></q-tab-panel></q-tab-panels>
      </q-card>
      <q-expansion-item v-else-if="block.kind === 'fold'" :label="block.title" :default-opened="block.open" bordered><Blocks :blocks="block.blocks" /></q-expansion-item>
      <div v-else class="q-mb-md">
        <div class="text-h6">{{ block.title }}</div>
        <q-markup-table v-if="block.look === 'table'" flat bordered>
          <thead><tr><th>ลำดับ</th><th v-for="(column, i) in block.columns" :key="i">{{ column.label }}</th><th></th></tr></thead>
          <tbody><tr v-for="(cells, i) in block.rows" :key="i"><td>{{ i + 1 }}</td><td v-for="item in cells" :key="item.key"><Control :item="item" bare /></td><td><q-btn flat icon="delete" /></td></tr></tbody>
        </q-markup-table>
        <q-card v-for="(cells, i) in block.look === 'cards' ? block.rows : []" :key="i" flat bordered class="q-mb-sm">
          <q-card-section class="text-subtitle1">{{ block.each }} {{ i + 1 }}</q-card-section>
          <q-card-section class="row q-col-gutter-sm"><div v-for="item in cells" :key="item.key" class="col-4"><Control :item="item" /></div></q-card-section>
        </q-card>
        <q-btn :label="block.add" icon="add" />
      </div>
    </template>`,
};

const Page = {
  components: { Blocks, Control },
  props: { page: Object },
  setup: () => ({ isForm }),
  template: `
    <q-layout view="hHh lpR fff">
      <q-header><q-toolbar><q-toolbar-title>{{ page.title }}</q-toolbar-title>
        <q-input dense standout :placeholder="page.header[0].placeholder" /><Control :item="page.header[1]" bare /></q-toolbar></q-header>
      <q-page-container><q-page padding>
        <q-stepper :model-value="page.at" flat><q-step v-for="(name, i) in page.stepper" :key="i" :name="i" :title="name" icon="edit" /></q-stepper>
        <div class="text-h5">{{ page.heading }}</div>
        <div v-if="page.filters.length" class="row"><Control v-for="item in page.filters" :key="item.key" :item="item" class="col-3" /></div>
        <q-form><div :ref="isForm"><Blocks :blocks="page.blocks" /></div><q-btn label="บันทึก" color="primary" /></q-form>
      </q-page></q-page-container>
      <q-footer><q-toolbar><Control v-for="item in page.footer" :key="item.key" :item="item" class="col-3" /></q-toolbar></q-footer>
    </q-layout>`,
};

const components = {
  QBtn,
  QCard,
  QCardSection,
  QDate,
  QEditor,
  QExpansionItem,
  QFile,
  QFooter,
  QForm,
  QHeader,
  QIcon,
  QInput,
  QLayout,
  QMarkupTable,
  QOptionGroup,
  QPage,
  QPageContainer,
  QPopupProxy,
  QSelect,
  QStep,
  QStepper,
  QTab,
  QTabPanel,
  QTabPanels,
  QTabs,
  QToggle,
  QToolbar,
  QToolbarTitle,
};

startKit(
  form,
  drawWithVue(Page, (app) => app.use(Quasar, { components, lang: th })),
);
