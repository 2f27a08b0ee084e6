// Angular Material, compiled in the browser: mat-form-field with floating labels, mat-stepper's
// header, cards and a native table for rows.

import '@angular/compiler';
import '../node_modules/@angular/material/prebuilt-themes/azure-blue.css';
import { CommonModule } from '@angular/common';
import { Component, forwardRef, Input, provideZonelessChangeDetection } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatButtonModule } from '@angular/material/button';
import { MatCardModule } from '@angular/material/card';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatNativeDateModule } from '@angular/material/core';
import { MatDatepickerModule } from '@angular/material/datepicker';
import { MatExpansionModule } from '@angular/material/expansion';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { MatTabsModule } from '@angular/material/tabs';
import { MatToolbarModule } from '@angular/material/toolbar';
import { createApplication } from '@angular/platform-browser';
import { withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const MATERIAL = [
  CommonModule,
  FormsModule,
  MatAutocompleteModule,
  MatButtonModule,
  MatCardModule,
  MatCheckboxModule,
  MatDatepickerModule,
  MatExpansionModule,
  MatFormFieldModule,
  MatInputModule,
  MatNativeDateModule,
  MatRadioModule,
  MatSelectModule,
  MatSlideToggleModule,
  MatTabsModule,
  MatToolbarModule,
];

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
    default:
      return item.value;
  }
}

/** `@Component` without a compiler of its own: decorators are functions. */
function component(options, cls, inputs) {
  for (const name of inputs) Input()(cls.prototype, name);
  return Component({ standalone: true, ...options })(cls) ?? cls;
}

class FieldComponent {
  item;
  bare = false;
  value;
  ngOnInit() {
    this.value = startOf(this.item);
  }
}
const Field = component(
  {
    selector: 'app-field',
    imports: MATERIAL,
    template: `
      @switch (item.widget) {
        @case ('radio') {
          <div class="question"><label [id]="item.key + '-label'">{{ item.label }}@if (item.req) {<span> *</span>}</label>
            <mat-radio-group [attr.aria-labelledby]="item.key + '-label'" [(ngModel)]="value" [ngModelOptions]="{ standalone: true }">
              @for (name of item.options; track name) { <mat-radio-button [value]="name">{{ name }}</mat-radio-button> }
            </mat-radio-group></div>
        }
        @case ('switch') { <mat-slide-toggle [(ngModel)]="value" [ngModelOptions]="{ standalone: true }">{{ item.label }}</mat-slide-toggle> }
        @case ('file') {
          <div class="question"><span>{{ item.label }}</span> <button mat-stroked-button type="button" (click)="file.click()">เลือกไฟล์</button>
            <input #file type="file" hidden>@for (name of item.values; track name) { <span>{{ name }}</span> }</div>
        }
        @case ('date') {
          <mat-form-field><mat-label>{{ item.label }}</mat-label>
            <input matInput [matDatepicker]="picker" [required]="item.req" [disabled]="item.disabled" [(ngModel)]="value" [ngModelOptions]="{ standalone: true }">
            <mat-datepicker-toggle matIconSuffix [for]="picker" /><mat-datepicker #picker /></mat-form-field>
        }
        @case ('select') {
          <mat-form-field><mat-label>{{ item.label }}</mat-label>
            <mat-select [required]="item.req" [disabled]="item.disabled" [(ngModel)]="value" [ngModelOptions]="{ standalone: true }">
              @for (name of item.options; track name) { <mat-option [value]="name">{{ name }}</mat-option> }</mat-select></mat-form-field>
        }
        @case ('multi') {
          <mat-form-field><mat-label>{{ item.label }}</mat-label>
            <mat-select multiple [required]="item.req" [(ngModel)]="value" [ngModelOptions]="{ standalone: true }">
              @for (name of item.options; track name) { <mat-option [value]="name">{{ name }}</mat-option> }</mat-select></mat-form-field>
        }
        @case ('search') {
          <mat-form-field><mat-label>{{ item.label }}</mat-label>
            <input matInput [matAutocomplete]="auto" [required]="item.req" [(ngModel)]="value" [ngModelOptions]="{ standalone: true }">
            <mat-autocomplete #auto="matAutocomplete">@for (name of item.options; track name) { <mat-option [value]="name">{{ name }}</mat-option> }</mat-autocomplete></mat-form-field>
        }
        @case ('textarea') {
          <mat-form-field><mat-label>{{ item.label }}</mat-label>
            <textarea matInput rows="3" [required]="item.req" [(ngModel)]="value" [ngModelOptions]="{ standalone: true }"></textarea></mat-form-field>
        }
        @default {
          <mat-form-field>@if (!bare) {<mat-label>{{ item.label }}</mat-label>}
            <input matInput [type]="item.widget === 'number' ? 'text' : item.widget" [required]="item.req" [disabled]="item.disabled" [readonly]="item.readonly"
              [(ngModel)]="value" [ngModelOptions]="{ standalone: true }">
            @if (item.suffix) {<span matTextSuffix>{{ item.suffix }}</span>} @if (item.hint) {<mat-hint>{{ item.hint }}</mat-hint>}</mat-form-field>
        }
      }`,
    styles: ['mat-form-field { width: 100% } .question { margin-bottom: 16px }'],
  },
  FieldComponent,
  ['item', 'bare'],
);

class BlocksComponent {
  blocks;
}
const Blocks = component(
  {
    selector: 'app-blocks',
    imports: [...MATERIAL, Field, forwardRef(() => BlocksComponent)],
    template: `
      @for (block of blocks; track block.key) {
        @switch (block.kind) {
          @case ('fields') {
            @if (block.title) {<h3>{{ block.title }}</h3>}
            <div [class.grid]="block.look === 'grid'">@for (item of block.items; track item.key) { <app-field [item]="item" /> }</div>
          }
          @case ('tabs') {
            <mat-tab-group animationDuration="0ms" preserveContent>@for (tab of block.tabs; track tab.title) { <mat-tab [label]="tab.title"><app-blocks [blocks]="tab.blocks" /></mat-tab> }</mat-tab-group>
          }
          @case ('fold') {
            <mat-expansion-panel [expanded]="block.open"><mat-expansion-panel-header><mat-panel-title>{{ block.title }}</mat-panel-title></mat-expansion-panel-header><app-blocks [blocks]="block.blocks" /></mat-expansion-panel>
          }
          @default {
            <h3>{{ block.title }}</h3>
            @if (block.look === 'table') {
              <table><thead><tr><th>#</th>@for (column of block.columns; track column.label) { <th>{{ column.label }}</th> }</tr></thead>
                <tbody>@for (cells of block.rows; track $index) { <tr><td>{{ $index + 1 }}</td>@for (item of cells; track item.key) { <td><app-field [item]="item" [bare]="true" /></td> }</tr> }</tbody></table>
            } @else {
              @for (cells of block.rows; track $index) {
                <mat-card appearance="outlined"><mat-card-header><mat-card-title>{{ block.each }} {{ $index + 1 }}</mat-card-title></mat-card-header>
                  <mat-card-content>@for (item of cells; track item.key) { <app-field [item]="item" /> }</mat-card-content></mat-card>
              }
            }
            <button mat-button type="button">{{ block.add }}</button>
          }
        }
      }`,
    styles: ['.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 0 16px }'],
  },
  BlocksComponent,
  ['blocks'],
);

let current;
class PageComponent {
  page = current;
}
const Page = component(
  {
    selector: 'app-page',
    imports: [...MATERIAL, Field, Blocks],
    template: `
      <mat-toolbar><span>{{ page.title }}</span>
        <input [placeholder]="page.header[0].label" style="margin: 0 16px">
        <app-field [item]="page.header[1]" /><app-field [item]="page.header[2]" /></mat-toolbar>
      <nav mat-tab-nav-bar [tabPanel]="panel">@for (name of page.stepper; track name) { <a mat-tab-link [active]="$index === page.at">{{ name }}</a> }</nav>
      <mat-tab-nav-panel #panel>
        <h2>{{ page.heading }}</h2>
        @if (page.filters.length) { <div style="display: flex">@for (item of page.filters; track item.key) { <app-field [item]="item" /> }</div> }
        <form><app-blocks [blocks]="page.blocks" /><button mat-flat-button type="button">บันทึก</button></form>
        <div style="display: flex; gap: 16px; margin-top: 32px">@for (item of page.footer; track item.key) { <app-field [item]="item" /> }</div>
      </mat-tab-nav-panel>`,
  },
  PageComponent,
  [],
);

const application = createApplication({ providers: [provideZonelessChangeDetection()] });

startKit(form, async (page, host) => {
  current = page;
  const app = await application;
  const ref = app.bootstrap(Page, host);
  await app.whenStable();
  isForm(host.querySelector('form'));
  return () => ref.destroy();
});
