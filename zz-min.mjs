import { minifySync } from 'rolldown/utils';
import { parse } from 'acorn';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
const dir='/dev/shm/exp/dist/'; const mode=process.argv[2];
for(const f of readdirSync(dir)){ if(!/index\.js$/.test(f)) continue;
  const s=readFileSync(dir+f,'utf8');
  const r=minifySync(f,s,{module:true,mangle: mode!=='ws', compress: mode==='all' ? true : false, codegen: true});
  if(r.errors?.length) { console.log(f,r.errors[0]); continue; }
  let out=r.code;
  // re-add parens around arrow/func expressions that are values of numeric properties
  const ast=parse(out,{ecmaVersion:'latest',sourceType:'module'}); const ins=[];
  const walk=n=>{ if(!n||typeof n.type!=='string') return; if(n.type==='Property'&&(n.key.type==='Literal')&&typeof n.key.value==='number'&&/Function/.test(n.value.type)&&!n.method&&n.value.params.length<=3) ins.push([n.value.start,'('],[n.value.end,')']); for(const k in n){const v=n[k]; if(Array.isArray(v)) v.forEach(walk); else if(v&&typeof v==='object'&&v.type) walk(v);} };
  walk(ast); ins.sort((a,b)=>b[0]-a[0]); for(const [at,c] of ins) out=out.slice(0,at)+c+out.slice(at);
  writeFileSync(dir+f,out); }
