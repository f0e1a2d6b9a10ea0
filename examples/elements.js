// 填写的数据给预览，也可交给办公系统保存；form.data = 已存的数据 则继续填写。
const form = document.querySelector('nianbao-form');
const preview = document.querySelector('nianbao-preview');

form.addEventListener('nianbao-change', ({ detail: { data, findings } }) => {
  preview.data = data;
  document.querySelector('#data').textContent =
    `${JSON.stringify(data, null, 2)}\n核对结果 ${findings.length} 条`;
});
