/** The dataset form's fields: Thai-GDC's and plain CKAN's. */

export interface CkanField {
  name: string;
  /** Where it is not `field-<name>`. */
  id?: string;
  label: [th: string, en: string];
  kind:
    | 'text'
    | 'email'
    | 'textarea'
    | 'select'
    | 'select2'
    | 'checks'
    | 'tags'
    | 'number'
    | 'slug';
  required?: boolean;
  options?: string[];
  placeholder?: string;
}

const organizations = [
  'กระทรวงแรงงาน',
  'กรมการจัดหางาน',
  'กรมพัฒนาฝีมือแรงงาน',
  'กรมสวัสดิการและคุ้มครองแรงงาน',
  'สำนักงานประกันสังคม',
];

const licenses = [
  'License not specified',
  'Creative Commons Attributions',
  'Creative Commons Attribution Share-Alike',
  'Open Data Common',
  'DGA Open Government License',
  'Others (Not Open)',
];

export const formats = [
  'CSV',
  'DOC',
  'DOCX',
  'GeoJSON',
  'HTML',
  'JSON',
  'KML',
  'PDF',
  'SHP',
  'TXT',
  'XLS',
  'XLSX',
  'XML',
  'ZIP',
];

/** The dataset's address: made of the title, shown as text until "edit" is pressed. */
const slug: CkanField = { name: 'name', label: ['URL', 'URL'], kind: 'slug', required: true };

export const gdcFields: CkanField[] = [
  {
    name: 'data_type',
    label: ['ประเภทชุดข้อมูล', 'Data type'],
    kind: 'select',
    required: true,
    options: [
      'ข้อมูลระเบียน',
      'ข้อมูลสถิติ',
      'ข้อมูลภูมิสารสนเทศเชิงพื้นที่',
      'ข้อมูลหลากหลายประเภท',
      'ข้อมูลประเภทอื่นๆ',
    ],
  },
  { name: 'title', label: ['ชื่อชุดข้อมูล', 'Title'], kind: 'text', required: true },
  slug,
  {
    name: 'owner_org',
    label: ['องค์กร', 'Organization'],
    kind: 'select',
    required: true,
    options: organizations,
  },
  { name: 'maintainer', label: ['ชื่อผู้ติดต่อ', 'Maintainer'], kind: 'text', required: true },
  {
    name: 'maintainer_email',
    label: ['อีเมลผู้ติดต่อ', 'Maintainer email'],
    kind: 'email',
    required: true,
  },
  { name: 'tag_string', label: ['คำสำคัญ', 'Tags'], kind: 'tags', required: true },
  { name: 'notes', label: ['รายละเอียด', 'Description'], kind: 'textarea', required: true },
  {
    name: 'objective',
    label: ['วัตถุประสงค์', 'Objective'],
    kind: 'checks',
    required: true,
    options: [
      'ยุทธศาสตร์ชาติ',
      'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ',
      'แผนความมั่นคงแห่งชาติ',
      'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ',
      'นโยบายรัฐบาล/ข้อสั่งการนายกรัฐมนตรี',
      'มติคณะรัฐมนตรี',
      'เพื่อการให้บริการประชาชน',
      'กฎหมายที่เกี่ยวข้อง',
      'พันธกิจหน่วยงาน',
      'ไม่ทราบ',
    ],
  },
  {
    name: 'update_frequency_unit',
    label: ['หน่วยความถี่ของการปรับปรุงข้อมูล', 'Update frequency unit'],
    kind: 'select',
    required: true,
    options: ['ไม่ทราบ', 'ปี', 'ครึ่งปี', 'ไตรมาส', 'เดือน', 'สัปดาห์', 'วัน', 'ตามเวลาจริง'],
  },
  {
    name: 'update_frequency_interval',
    label: ['ค่าความถี่ของการปรับปรุงข้อมูล', 'Update frequency interval'],
    kind: 'number',
  },
  {
    name: 'geo_coverage',
    label: ['ขอบเขตเชิงภูมิศาสตร์หรือเชิงพื้นที่', 'Geographic coverage'],
    kind: 'select',
    required: true,
    options: ['ไม่มี', 'โลก', 'ประเทศ', 'ภาค', 'จังหวัด', 'อำเภอ', 'ตำบล', 'ไม่ทราบ'],
  },
  { name: 'data_source', label: ['แหล่งที่มา', 'Data source'], kind: 'text', required: true },
  {
    name: 'data_format',
    label: ['รูปแบบการเก็บข้อมูล', 'Data format'],
    kind: 'checks',
    required: true,
    options: ['ไม่ทราบ', 'Database', 'CSV', 'XML', 'Image', 'Text', 'JSON', 'XLS', 'PDF', 'อื่นๆ'],
  },
  {
    name: 'data_category',
    label: ['หมวดหมู่ข้อมูลตามธรรมาภิบาลข้อมูลภาครัฐ', 'Data category'],
    kind: 'select',
    required: true,
    options: ['ข้อมูลสาธารณะ', 'ข้อมูลส่วนบุคคล', 'ข้อมูลความมั่นคง', 'ข้อมูลความลับทางราชการ'],
  },
  {
    name: 'license_id',
    label: ['สัญญาอนุญาต', 'License'],
    kind: 'select',
    required: true,
    options: licenses,
  },
  { name: 'url', label: ['URL', 'URL'], kind: 'text' },
];

export const plainFields: CkanField[] = [
  { name: 'title', label: ['ชื่อ', 'Title'], kind: 'text', placeholder: 'เช่น ชื่อที่สื่อความหมาย' },
  slug,
  { name: 'notes', label: ['รายละเอียด', 'Description'], kind: 'textarea' },
  { name: 'tag_string', id: 'field-tags', label: ['แท็ก', 'Tags'], kind: 'tags' },
  {
    name: 'license_id',
    id: 'field-license',
    label: ['สัญญาอนุญาต', 'License'],
    kind: 'select2',
    options: licenses,
  },
  {
    name: 'owner_org',
    id: 'field-organizations',
    label: ['องค์กร', 'Organization'],
    kind: 'select2',
    required: true,
    options: organizations,
  },
  {
    name: 'private',
    label: ['การมองเห็น', 'Visibility'],
    kind: 'select',
    options: ['สาธารณะ', 'ส่วนตัว'],
  },
  { name: 'url', label: ['ต้นฉบับ', 'Source'], kind: 'text' },
  { name: 'version', label: ['รุ่น', 'Version'], kind: 'text', placeholder: '1.0' },
  { name: 'author', label: ['ผู้เขียน', 'Author'], kind: 'text' },
  { name: 'author_email', label: ['อีเมลของผู้เขียน', 'Author Email'], kind: 'email' },
  { name: 'maintainer', label: ['ผู้ดูแล', 'Maintainer'], kind: 'text' },
  { name: 'maintainer_email', label: ['อีเมลของผู้ดูแล', 'Maintainer Email'], kind: 'email' },
];
