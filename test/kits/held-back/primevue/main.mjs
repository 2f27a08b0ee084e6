// PrimeVue as its own guide uses it: labels tied by `for` and inputId, DataTable for rows. Its Editor
// is Quill, which another kit shows.

import Aura from '@primeuix/themes/aura';
import Accordion from 'primevue/accordion';
import AccordionContent from 'primevue/accordioncontent';
import AccordionHeader from 'primevue/accordionheader';
import AccordionPanel from 'primevue/accordionpanel';
import Button from 'primevue/button';
import Checkbox from 'primevue/checkbox';
import Column from 'primevue/column';
import PrimeVue from 'primevue/config';
import DataTable from 'primevue/datatable';
import DatePicker from 'primevue/datepicker';
import Fieldset from 'primevue/fieldset';
import FileUpload from 'primevue/fileupload';
import InputNumber from 'primevue/inputnumber';
import InputText from 'primevue/inputtext';
import MultiSelect from 'primevue/multiselect';
import RadioButton from 'primevue/radiobutton';
import Select from 'primevue/select';
import Step from 'primevue/step';
import StepList from 'primevue/steplist';
import Stepper from 'primevue/stepper';
import Tab from 'primevue/tab';
import TabList from 'primevue/tablist';
import TabPanel from 'primevue/tabpanel';
import TabPanels from 'primevue/tabpanels';
import Tabs from 'primevue/tabs';
import Textarea from 'primevue/textarea';
import ToggleSwitch from 'primevue/toggleswitch';
import TreeSelect from 'primevue/treeselect';
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
      return item.value === '' ? null : new Date(`${item.value}T00:00:00`);
    case 'number':
      return item.value === '' ? null : Number(item.value);
    case 'switch':
      return item.value === 'on';
    case 'tree':
      return item.value === '' ? null : { [item.value]: true };
    case 'select':
    case 'search':
      return item.value === '' ? null : item.value;
    default:
      return item.value;
  }
}

const Control = {
  props: { item: Object },
  setup: ({ item }) => ({ state: reactive({ value: startOf(item) }) }),
  methods: {
    nodes: (item) => item.options.map((label) => ({ key: label, label })),
  },
  template: `
    <Textarea v-if="item.widget === 'textarea' || item.widget === 'rich'" :id="item.key" v-model="state.value" rows="3" fluid
      :disabled="item.disabled" :readonly="item.readonly" />
    <Select v-else-if="item.widget === 'select'" :inputId="item.key" v-model="state.value" :options="item.options" :placeholder="item.placeholder" :disabled="item.disabled" fluid showClear />
    <Select v-else-if="item.widget === 'search'" :inputId="item.key" v-model="state.value" :options="item.options" filter editable :disabled="item.disabled" fluid />
    <MultiSelect v-else-if="item.widget === 'multi'" :inputId="item.key" v-model="state.value" :options="item.options" display="chip" :placeholder="item.placeholder" fluid />
    <TreeSelect v-else-if="item.widget === 'tree'" :inputId="item.key" v-model="state.value" :options="nodes(item)" :placeholder="item.placeholder" fluid />
    <DatePicker v-else-if="item.widget === 'date'" :inputId="item.key" v-model="state.value" dateFormat="dd/mm/yy" showIcon fluid />
    <InputNumber v-else-if="item.widget === 'number'" :inputId="item.key" v-model="state.value" fluid />
    <div v-else-if="item.widget === 'radio'" style="display: flex; gap: 12px">
      <span v-for="(name, i) in item.options" :key="name"><RadioButton v-model="state.value" :inputId="item.key + i" :name="item.key" :value="name" /> <label :for="item.key + i">{{ name }}</label></span>
    </div>
    <div v-else-if="item.widget === 'checks'" style="display: flex; gap: 12px">
      <span v-for="(name, i) in item.options" :key="name"><Checkbox v-model="state.value" :inputId="item.key + i" :name="item.key" :value="name" /> <label :for="item.key + i">{{ name }}</label></span>
    </div>
    <ToggleSwitch v-else-if="item.widget === 'switch'" v-model="state.value" :inputId="item.key" />
    <div v-else-if="item.widget === 'file'"><FileUpload mode="basic" chooseLabel="เลือกไฟล์" /><div v-for="name in item.values" :key="name">{{ name }}</div></div>
    <InputText v-else :id="item.key" v-model="state.value" :type="item.widget" :placeholder="item.placeholder" :disabled="item.disabled" :readonly="item.readonly" fluid />`,
};

const Field = {
  components: { Control },
  props: { item: Object },
  template: `
    <div style="display: flex; flex-direction: column; gap: 4px; margin-bottom: 16px">
      <label :for="item.key" style="font-weight: 600">{{ item.label }}<span v-if="item.req" style="color: red"> *</span></label>
      <Control :item="item" />
      <small v-if="item.hint">{{ item.hint }}</small>
    </div>`,
};

const Blocks = {
  name: 'Blocks',
  components: { Control, Field },
  props: { blocks: Array },
  template: `
    <template v-for="block in blocks" :key="block.key">
      <component v-if="block.kind === 'fields'" :is="block.title ? 'Fieldset' : 'div'" :legend="block.title">
        <div :style="block.look === 'grid' ? 'display: grid; grid-template-columns: 1fr 1fr; gap: 0 16px' : ''">
          <Field v-for="item in block.items" :key="item.key" :item="item" />
        </div>
      </component>
      <Tabs v-else-if="block.kind === 'tabs'" value="0">
        <TabList><Tab v-for="(tab, i) in block.tabs" :key="i" :value="String(i)">{{ tab.title }}</Tab></TabList>
        <TabPanels><TabPanel v-for="(tab, i) in block.tabs" :key="i" :value="String(i)"><Blocks :blocks="tab.blocks" /></TabPanel></TabPanels>
      </Tabs>
      <Accordion v-else-if="block.kind === 'fold'" :value="block.open ? '0' : null">
        <AccordionPanel value="0"><AccordionHeader>{{ block.title }}</AccordionHeader><AccordionContent><Blocks :blocks="block.blocks" /></AccordionContent></AccordionPanel>
      </Accordion>
      <div v-else>
        <h4>{{ block.title }}</h4>
        <DataTable :value="block.rows">
          <Column header="ลำดับ"><template #body="{ index }">{{ index + 1 }}</template></Column>
          <Column v-for="(column, i) in block.columns" :key="i" :header="column.label"><template #body="{ data }"><Control :item="data[i]" /></template></Column>
          <Column><template #body><Button label="ลบ" text /></template></Column>
        </DataTable>
        <Button :label="block.add" outlined />
      </div>
    </template>`,
};

const Page = {
  components: { Blocks, Control, Field },
  props: { page: Object },
  setup: () => ({ isForm }),
  template: `
    <header style="display: flex; gap: 16px; align-items: center; padding: 8px">
      <b>{{ page.title }}</b>
      <InputText :placeholder="page.header[0].placeholder" />
      <Control :item="page.header[1]" />
      <Control :item="page.header[2]" />
    </header>
    <main style="padding: 16px">
      <Stepper :value="page.at + 1"><StepList><Step v-for="(name, i) in page.stepper" :key="i" :value="i + 1">{{ name }}</Step></StepList></Stepper>
      <h2>{{ page.heading }}</h2>
      <div v-if="page.filters.length" style="display: flex; gap: 16px"><Field v-for="item in page.filters" :key="item.key" :item="item" /></div>
      <form><div :ref="isForm"><Blocks :blocks="page.blocks" /></div><Button label="บันทึก" /></form>
      <footer style="display: flex; gap: 16px; margin-top: 32px"><Field v-for="item in page.footer" :key="item.key" :item="item" /></footer>
    </main>`,
};

const parts = {
  Accordion,
  AccordionContent,
  AccordionHeader,
  AccordionPanel,
  Button,
  Checkbox,
  Column,
  DataTable,
  DatePicker,
  Fieldset,
  FileUpload,
  InputNumber,
  InputText,
  MultiSelect,
  RadioButton,
  Select,
  Step,
  StepList,
  Stepper,
  Tab,
  TabList,
  TabPanel,
  TabPanels,
  Tabs,
  Textarea,
  ToggleSwitch,
  TreeSelect,
};

startKit(
  form,
  drawWithVue(Page, (app) => {
    app.use(PrimeVue, { theme: { preset: Aura } });
    for (const [name, part] of Object.entries(parts)) app.component(name, part);
  }),
);
