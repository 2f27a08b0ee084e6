import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReviewCommon } from '../../lib/pages/review/review-page.ts';
import type { ScanProblem, ScanSheet } from '../../lib/pages/review/scan.ts';
import { FileInput } from '../parts/FileInput.tsx';

/** In percent of the width there is. */
const ZOOMS = [50, 75, 100, 125, 150, 200, 300, 400];
const WHOLE = ZOOMS.indexOf(100);

export type ScanProps = {
  sheets: readonly ScanSheet[];
  problem: ScanProblem | null;
  common: ReviewCommon;
  onFile(file: File): void;
  onClear(): void;
};

type SheetProps = { sheet: ScanSheet; index: number; zoom: number; common: ReviewCommon };

function Sheet({ sheet, index, zoom, common }: SheetProps): JSX.Element {
  const { quick } = common;
  const [isBroken, setBroken] = useState(false);
  const name = quick('scan.sheet', { n: index + 1, name: sheet.name });
  if (isBroken) {
    return (
      <p class="notice bad" role="alert">
        {quick('scan.broken', { name: sheet.name })}
      </p>
    );
  }
  // The browser's own viewer zooms and scrolls by itself.
  if (sheet.kind === 'pdf') return <iframe class="scan-pdf" src={sheet.url} title={name} />;
  return (
    <img src={sheet.url} alt={name} style={{ width: `${zoom}%` }} onError={() => setBroken(true)} />
  );
}

/** The letter as a picture beside what is typed from it; it can be folded away. */
export function Scan(props: ScanProps): JSX.Element {
  const { sheets, problem, common } = props;
  const { quick } = common;
  const [step, setStep] = useState(WHOLE);
  const zoom = ZOOMS[step] ?? 100;
  const turn = (by: number) => setStep((now) => Math.max(0, Math.min(ZOOMS.length - 1, now + by)));
  const hasPictures = sheets.some(({ kind }) => kind === 'picture');
  const hasPdf = sheets.some(({ kind }) => kind === 'pdf');
  return (
    <details class="scan" data-sheets={sheets.length} open>
      <summary class="link">{quick('scan.title')}</summary>
      <p class="help">{quick('scan.help')}</p>
      <div class="scan-acts">
        <FileInput
          class="file"
          label={quick('scan.choose')}
          accept=".png,.jpg,.jpeg,.webp,.pdf,image/png,image/jpeg,image/webp,application/pdf"
          action="scan"
          onFile={props.onFile}
        />
        {hasPictures && (
          <>
            <button
              type="button"
              class="button"
              data-action="zoom-out"
              disabled={step === 0}
              onClick={() => turn(-1)}
            >
              {quick('scan.out')}
            </button>
            <button
              type="button"
              class="button"
              data-action="zoom-in"
              disabled={step === ZOOMS.length - 1}
              onClick={() => turn(1)}
            >
              {quick('scan.in')}
            </button>
            <span class="small" role="status" data-zoom={zoom}>
              {quick('scan.zoom', { n: zoom })}
            </span>
          </>
        )}
        {sheets.length > 0 && (
          <button type="button" class="link" data-action="scan-clear" onClick={props.onClear}>
            {quick('scan.clear')}
          </button>
        )}
      </div>
      {problem && (
        <p class="notice bad" role="alert" data-scan-problem={problem}>
          {quick(`scan.${problem}`)}
        </p>
      )}
      {hasPdf && <p class="small">{quick('scan.pdfHelp')}</p>}
      {sheets.length > 0 && (
        <section
          class="scan-sheets"
          aria-label={quick('scan.region')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
          tabIndex={0}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.key === '+' || event.key === '=') turn(1);
            if (event.key === '-') turn(-1);
          }}
        >
          {sheets.map((sheet, index) => (
            <Sheet key={sheet.url} sheet={sheet} index={index} zoom={zoom} common={common} />
          ))}
        </section>
      )}
    </details>
  );
}
