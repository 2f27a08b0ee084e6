// MUI as its own guide uses it: TextField with floating labels, Autocomplete, sectioned date fields,
// cards for repeated rows.

import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  AppBar,
  Autocomplete,
  Box,
  Button,
  Card,
  CardContent,
  Checkbox,
  Container,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
  Grid,
  InputAdornment,
  InputBase,
  MenuItem,
  Radio,
  RadioGroup,
  Stack,
  Step,
  StepLabel,
  Stepper,
  Switch,
  Tab,
  Tabs,
  TextField,
  Toolbar,
  Tooltip,
  Typography,
} from '@mui/material';
import { LocalizationProvider } from '@mui/x-date-pickers';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import 'dayjs/locale/th';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

function Choices({ item }) {
  const many = item.widget === 'checks';
  const Group = many ? FormGroup : RadioGroup;
  return (
    <FormControl component="fieldset" required={item.req} disabled={item.disabled}>
      <FormLabel component="legend">{item.label}</FormLabel>
      <Group row {...(many ? {} : { name: item.key, defaultValue: item.value || null })}>
        {item.options.map((name) => (
          <FormControlLabel
            key={name}
            value={name}
            label={name}
            control={many ? <Checkbox defaultChecked={item.values.includes(name)} /> : <Radio />}
          />
        ))}
      </Group>
      {item.hint && <FormHelperText>{item.hint}</FormHelperText>}
    </FormControl>
  );
}

function Field({ item }) {
  const own = {
    fullWidth: true,
    label: item.label,
    required: item.req ?? false,
    disabled: item.disabled,
    helperText: item.hint,
    placeholder: item.placeholder,
  };
  const readOnly = item.readonly;
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return (
        <TextField
          {...own}
          multiline
          minRows={3}
          defaultValue={item.value}
          slotProps={{ input: { readOnly } }}
        />
      );
    case 'select':
      return (
        <TextField {...own} select defaultValue={item.value}>
          {item.options.map((name) => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      );
    case 'search':
    case 'tree':
      return (
        <Autocomplete
          options={item.options}
          disabled={item.disabled}
          groupBy={item.widget === 'tree' ? (name) => name.slice(0, 5) : undefined}
          defaultValue={item.value || null}
          renderInput={(params) => <TextField {...params} {...own} disabled={params.disabled} />}
        />
      );
    case 'multi':
      return (
        <Autocomplete
          multiple
          options={item.options}
          disabled={item.disabled}
          defaultValue={item.values}
          renderInput={(params) => <TextField {...params} {...own} disabled={params.disabled} />}
        />
      );
    case 'date':
      return (
        <DatePicker
          label={item.label}
          disabled={item.disabled}
          format="DD/MM/YYYY"
          defaultValue={item.value === '' ? null : dayjs(item.value)}
          slotProps={{ textField: { fullWidth: true, required: item.req ?? false } }}
        />
      );
    case 'number':
      return (
        <TextField
          {...own}
          defaultValue={withCommas(item.value)}
          slotProps={{
            htmlInput: { inputMode: 'numeric' },
            input: {
              readOnly,
              endAdornment: item.suffix && (
                <InputAdornment position="end">{item.suffix}</InputAdornment>
              ),
            },
          }}
        />
      );
    case 'radio':
    case 'checks':
      return <Choices item={item} />;
    case 'switch':
      return (
        <FormControlLabel
          label={item.label}
          control={<Switch defaultChecked={item.value === 'on'} />}
        />
      );
    case 'file':
      return (
        <Box>
          <Typography variant="subtitle2">
            {item.label}
            {item.req && ' *'}
          </Typography>
          <Button component="label" variant="outlined">
            เลือกไฟล์
            <input type="file" hidden />
          </Button>
          {item.values.map((name) => (
            <Typography key={name} variant="body2">
              {name}
            </Typography>
          ))}
        </Box>
      );
    default: {
      const field = (
        <TextField
          {...own}
          type={item.widget}
          defaultValue={item.value}
          slotProps={{ input: { readOnly } }}
        />
      );
      return item.tip ? <Tooltip title={item.tip}>{field}</Tooltip> : field;
    }
  }
}

function TabsBlock({ block }) {
  const [at, setAt] = useState(0);
  return (
    <>
      <Tabs value={at} onChange={(_, to) => setAt(to)}>
        {block.tabs.map((tab, i) => (
          <Tab key={tab.title} label={tab.title} id={`tab-${i}`} aria-controls={`panel-${i}`} />
        ))}
      </Tabs>
      {block.tabs.map((tab, i) => (
        <div
          key={tab.title}
          role="tabpanel"
          id={`panel-${i}`}
          aria-labelledby={`tab-${i}`}
          hidden={at !== i}
        >
          <Box sx={{ py: 2 }}>
            <Blocks blocks={tab.blocks} />
          </Box>
        </div>
      ))}
    </>
  );
}

function Block({ block }) {
  switch (block.kind) {
    case 'fields':
      return (
        <Box sx={{ my: 2 }}>
          {block.title && <Typography variant="h6">{block.title}</Typography>}
          {block.look === 'grid' ? (
            <Grid container spacing={2}>
              {block.items.map((item) => (
                <Grid size={6} key={item.key}>
                  <Field item={item} />
                </Grid>
              ))}
            </Grid>
          ) : (
            <Stack spacing={2}>
              {block.items.map((item) => (
                <Field item={item} key={item.key} />
              ))}
            </Stack>
          )}
        </Box>
      );
    case 'tabs':
      return <TabsBlock block={block} />;
    case 'fold':
      return (
        <Accordion defaultExpanded={block.open}>
          <AccordionSummary>{block.title}</AccordionSummary>
          <AccordionDetails>
            <Blocks blocks={block.blocks} />
          </AccordionDetails>
        </Accordion>
      );
    case 'rows':
      return (
        <Box sx={{ my: 2 }}>
          <Typography variant="h6">{block.title}</Typography>
          {block.rows.map((cells, i) => (
            <Card key={cells[0].key} variant="outlined" sx={{ mb: 1 }}>
              <CardContent>
                <Typography variant="subtitle1">
                  {block.each} {i + 1}
                </Typography>
                <Grid container spacing={2}>
                  {cells.map((item) => (
                    <Grid size={4} key={item.key}>
                      <Field item={item} />
                    </Grid>
                  ))}
                </Grid>
                <Button size="small">ลบ</Button>
              </CardContent>
            </Card>
          ))}
          <Button>{block.add}</Button>
        </Box>
      );
  }
}

const Blocks = ({ blocks }) => blocks.map((block) => <Block block={block} key={block.key} />);

function Page({ page }) {
  const [search, language, user] = page.header;
  const [printed, pageSize] = page.footer;
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale="th">
      <AppBar position="static">
        <Toolbar>
          <Typography variant="h6" component="div" sx={{ mr: 2 }}>
            {page.title}
          </Typography>
          <InputBase
            placeholder={search.placeholder}
            inputProps={{ 'aria-label': search.label }}
            sx={{ bgcolor: '#fff3', px: 1, mr: 2, color: '#fff' }}
          />
          <TextField select size="small" defaultValue={language.value} label={language.label}>
            {language.options.map((name) => (
              <MenuItem key={name} value={name}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <TextField size="small" label={user.label} sx={{ ml: 2 }} />
        </Toolbar>
      </AppBar>
      <Container sx={{ py: 2 }}>
        <Stepper activeStep={page.at} alternativeLabel>
          {page.stepper.map((name) => (
            <Step key={name}>
              <StepLabel>{name}</StepLabel>
            </Step>
          ))}
        </Stepper>
        <Typography variant="h5" sx={{ mt: 2 }}>
          {page.heading}
        </Typography>
        <Box component="form" noValidate>
          <div ref={isForm}>
            <Blocks blocks={page.blocks} />
          </div>
          <Button variant="contained">บันทึก</Button>
        </Box>
        <Stack direction="row" spacing={2} sx={{ mt: 4, width: 500 }}>
          <Field item={printed} />
          <Field item={pageSize} />
        </Stack>
      </Container>
    </LocalizationProvider>
  );
}

startKit(form, (page, host) => {
  const root = createRoot(host);
  root.render(<Page page={page} />);
  return () => root.unmount();
});
