// Vuetify as its own guide uses it: floating labels, chips, expansion panels, v-table for rows.

import 'vuetify/styles';
import { reactive } from 'vue';
import { createVuetify } from 'vuetify';
import * as components from 'vuetify/components';
import * as directives from 'vuetify/directives';
import { th } from 'vuetify/locale';
import { withCommas } from '../../markup.ts';
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
      return withCommas(item.value);
    case 'switch':
      return item.value === 'on';
    case 'file':
      return item.values.map((name) => new File(['x'], name, { type: 'application/pdf' }));
    case 'select':
    case 'search':
    case 'tree':
    case 'radio':
      return item.value === '' ? null : item.value;
    default:
      return item.value;
  }
}

const Field = {
  props: { item: Object, bare: Boolean },
  setup(props) {
    const { item, bare } = props;
    return {
      state: reactive({ value: startOf(item) }),
      own: {
        label: bare ? undefined : item.label,
        disabled: item.disabled,
        readonly: item.readonly,
        hint: item.hint,
        placeholder: item.placeholder,
        persistentHint: Boolean(item.hint),
        hideDetails: bare,
        density: bare ? 'compact' : undefined,
        variant: bare ? 'outlined' : undefined,
      },
    };
  },
  template: `
    <v-textarea v-if="item.widget === 'textarea' || item.widget === 'rich'" v-model="state.value" v-bind="own" rows="2" auto-grow counter />
    <v-select v-else-if="item.widget === 'select'" v-model="state.value" v-bind="own" :items="item.options" clearable />
    <v-autocomplete v-else-if="item.widget === 'search' || item.widget === 'tree'" v-model="state.value" v-bind="own" :items="item.options" />
    <v-select v-else-if="item.widget === 'multi'" v-model="state.value" v-bind="own" :items="item.options" multiple chips closable-chips />
    <v-date-input v-else-if="item.widget === 'date'" v-model="state.value" v-bind="own" prepend-icon="" append-inner-icon="$calendar" />
    <v-radio-group v-else-if="item.widget === 'radio'" v-model="state.value" v-bind="own" inline>
      <v-radio v-for="name in item.options" :key="name" :label="name" :value="name" />
    </v-radio-group>
    <div v-else-if="item.widget === 'checks'">
      <div class="text-subtitle-2">{{ item.label }}</div>
      <v-checkbox v-for="name in item.options" :key="name" v-model="state.value" :label="name" :value="name" hide-details density="compact" />
    </div>
    <v-switch v-else-if="item.widget === 'switch'" v-model="state.value" :label="item.label" color="primary" />
    <v-file-input v-else-if="item.widget === 'file'" v-model="state.value" v-bind="own" chips multiple />
    <v-text-field v-else v-model="state.value" v-bind="own" :type="item.widget === 'number' ? 'text' : item.widget"
      :inputmode="item.widget === 'number' ? 'decimal' : undefined" :suffix="item.suffix">
      <template v-if="item.tip" #append-inner><v-tooltip :text="item.tip"><template #activator="{ props }"><v-icon v-bind="props" icon="$info" /></template></v-tooltip></template>
    </v-text-field>`,
};

const Blocks = {
  name: 'Blocks',
  components: { Field },
  props: ['blocks'],
  data: () => ({ tab: 0 }),
  template: `
    <template v-for="block in blocks" :key="block.key">
      <v-card v-if="block.kind === 'fields'" variant="flat" :title="block.title">
        <v-card-text>
          <v-row>
            <v-col v-for="item in block.items" :key="item.key" :cols="block.look === 'grid' ? 6 : 12"><Field :item="item" /></v-col>
          </v-row>
        </v-card-text>
      </v-card>
      <template v-else-if="block.kind === 'tabs'">
        <v-tabs v-model="tab"><v-tab v-for="(one, i) in block.tabs" :key="i" :value="i">{{ one.title }}</v-tab></v-tabs>
        <v-tabs-window v-model="tab">
          <v-tabs-window-item v-for="(one, i) in block.tabs" :key="i" :value="i" eager><Blocks :blocks="one.blocks" /></v-tabs-window-item>
        </v-tabs-window>
      </template>
      <v-expansion-panels v-else-if="block.kind === 'fold'" :model-value="block.open ? [0] : []" multiple>
        <v-expansion-panel :title="block.title"><template #text><Blocks :blocks="block.blocks" /></template></v-expansion-panel>
      </v-expansion-panels>
      <template v-else-if="block.look === 'table'">
        <div class="text-h6">{{ block.title }}</div>
        <v-table>
          <thead><tr><th>#</th><th v-for="(column, i) in block.columns" :key="i">{{ column.label }}</th><th></th></tr></thead>
          <tbody>
            <tr v-for="(cells, i) in block.rows" :key="i">
              <td>{{ i + 1 }}</td><td v-for="item in cells" :key="item.key"><Field :item="item" bare /></td>
              <td><v-btn icon="$delete" size="small" variant="text" /></td>
            </tr>
          </tbody>
        </v-table>
        <v-btn variant="tonal">{{ block.add }}</v-btn>
      </template>
      <template v-else>
        <div class="text-h6">{{ block.title }}</div>
        <v-card v-for="(cells, i) in block.rows" :key="i" :title="block.each + ' ' + (i + 1)" class="mb-2" variant="outlined">
          <v-card-text><v-row><v-col v-for="item in cells" :key="item.key" cols="4"><Field :item="item" /></v-col></v-row></v-card-text>
          <v-card-actions><v-btn>ลบกิจกรรม</v-btn></v-card-actions>
        </v-card>
        <v-btn variant="tonal">{{ block.add }}</v-btn>
      </template>
    </template>`,
};

const Page = {
  components: { Blocks, Field },
  props: ['page'],
  setup: () => ({ isForm }),
  template: `
    <v-app>
      <v-app-bar>
        <v-app-bar-title>{{ page.title }}</v-app-bar-title>
        <v-text-field :placeholder="page.header[0].label" prepend-inner-icon="$search" hide-details density="compact" max-width="240" />
        <v-select :items="page.header[1].options" :model-value="page.header[1].value" :label="page.header[1].label" hide-details density="compact" max-width="120" />
        <v-text-field :label="page.header[2].label" hide-details density="compact" max-width="180" />
      </v-app-bar>
      <v-main>
        <v-container>
          <v-toolbar density="compact" color="transparent"><v-toolbar-title tag="h2">{{ page.heading }}</v-toolbar-title></v-toolbar>
          <v-row v-if="page.filters.length"><v-col v-for="item in page.filters" :key="item.key" cols="4"><Field :item="item" /></v-col></v-row>
          <v-form>
            <div :ref="isForm"><Blocks :blocks="page.blocks" /></div>
            <v-btn color="primary">บันทึก</v-btn>
          </v-form>
          <v-row class="mt-4"><v-col v-for="item in page.footer" :key="item.key" cols="3"><Field :item="item" /></v-col></v-row>
        </v-container>
      </v-main>
    </v-app>`,
};

startKit(
  form,
  drawWithVue(Page, (app) =>
    app.use(createVuetify({ components, directives, locale: { locale: 'th', messages: { th } } })),
  ),
);
