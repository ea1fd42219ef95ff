// Texts that look like a register's and say nothing: neutral words of three languages, and fewer of
// those in which some papers are written.

const lists = {
  en: {
    nouns:
      'harbour,bridge,garden,ledger,lantern,meadow,river,station,archive,market,orchard,window,valley,workshop,calendar,library,compass,courtyard,lighthouse,notebook,platform,quarry,railway,shelter,terrace,village,warehouse,canal,ferry,gallery,mill,tower',
    adjectives:
      'quiet,open,northern,shared,early,steady,wooden,southern,plain,joint,lasting,regular,narrow,bright,common,distant',
    verbs:
      'reviews,supports,describes,follows,prepares,joins,records,links,opens,studies,renews,measures,visits,informs,completes,connects',
    clause: ({ noun, adjective, verb }) =>
      `the ${adjective()} ${noun()} ${verb()} the ${noun()} of the ${adjective()} ${noun()}`,
    joints: [' and ', ', while ', ', so that ', ' before '],
  },
  fr: {
    nouns:
      'port,pont,jardin,registre,fanal,pré,fleuve,quai,dépôt,marché,verger,rivage,vallon,chantier,calendrier,village,compas,cloître,phare,cahier,plateau,rail,refuge,balcon,moulin,canal,bac,musée,relais,sentier,bâtiment,clocher',
    adjectives:
      'tranquille,ouvert,commun,régulier,durable,étroit,clair,lointain,calme,central,voisin,ancien,moderne,discret,stable,limpide',
    verbs:
      'examine,soutient,décrit,suit,prépare,rejoint,note,relie,ouvre,étudie,renouvelle,mesure,visite,informe,complète,traverse',
    clause: ({ noun, adjective, verb }) =>
      `le ${noun()} ${adjective()} ${verb()} le ${noun()} du ${noun()} ${adjective()}`,
    joints: [' et ', ', tandis que ', ', parce que ', ' quand l’été vient et '],
  },
  vi: {
    nouns:
      'bến cảng,cây cầu,khu vườn,cuốn sổ,ngọn đèn,đồng cỏ,dòng sông,nhà ga,kho lưu trữ,khu chợ,vườn cây,khung cửa,thung lũng,công xưởng,tờ lịch,thư viện,la bàn,sân trong,hải đăng,quyển vở,sân ga,mỏ đá,đường ray,mái hiên,bậc thềm,ngôi làng,nhà kho,con kênh,bến phà,phòng tranh,cối xay,ngọn tháp',
    adjectives:
      'yên tĩnh,rộng mở,phía bắc,chung,sớm,vững vàng,bằng gỗ,phía nam,giản dị,liên kết,lâu dài,đều đặn,nhỏ hẹp,sáng sủa,quen thuộc,xa xôi',
    verbs:
      'xem xét,hỗ trợ,mô tả,theo dõi,chuẩn bị,tham gia,ghi chép,nối liền,mở ra,nghiên cứu,đổi mới,đo đạc,thăm,thông báo,hoàn thành,kết nối',
    clause: ({ noun, adjective, verb }) =>
      `${noun()} ${adjective()} ${verb()} ${noun()} và ${noun()} ${adjective()}`,
    joints: [' và ', ', trong khi ', ', để ', ' trước khi '],
  },
  de: {
    nouns: 'Hafen,Garten,Brücke,Fluss,Markt,Turm,Kanal,Mühle',
    adjectives: 'still,offen,gemeinsam,früh,hell,schmal',
    verbs: 'prüft,stützt,beschreibt,begleitet,verbindet,öffnet',
    clause: ({ noun, adjective, verb }) => `${noun()} ${verb()} ${noun()}, ${adjective()}`,
    joints: [' und '],
  },
  id: {
    nouns: 'pelabuhan,taman,jembatan,sungai,pasar,menara,kanal,gudang',
    adjectives: 'tenang,terbuka,bersama,dini,terang,sempit',
    verbs: 'meninjau,mendukung,menggambarkan,mengikuti,mencatat,membuka',
    clause: ({ noun, adjective, verb }) => `${noun()} ${verb()} ${noun()} ${adjective()}`,
    joints: [' dan '],
  },
  ja: {
    nouns: '港,橋,庭園,帳簿,提灯,草原,川,駅',
    adjectives: '静かな,開いた,北の,共通の,早い,明るい',
    verbs: '調べる,支える,記す,追う,準備する,結ぶ',
    clause: ({ noun, adjective, verb }) => `${adjective()}${noun()}が${noun()}を${verb()}`,
    joints: ['、'],
  },
  th: {
    nouns: 'ท่าเรือ,สะพาน,สวน,สมุด,โคมไฟ,ทุ่งหญ้า,แม่น้ำ,สถานี',
    adjectives: 'เงียบ,เปิด,เหนือ,ร่วม,เช้า,สว่าง',
    verbs: 'ตรวจ,สนับสนุน,อธิบาย,ติดตาม,เตรียม,เชื่อม',
    clause: ({ noun, adjective, verb }) => `${noun()}${adjective()}${verb()}${noun()}`,
    joints: [' และ'],
  },
  ar: {
    nouns: 'ميناء,جسر,حديقة,سجل,فانوس,مرج,نهر,محطة',
    adjectives: 'هادئ,مفتوح,شمالي,مشترك,مبكر,مضيء',
    verbs: 'يراجع,يدعم,يصف,يتابع,يعد,يربط',
    clause: ({ noun, adjective, verb }) => `${verb()} ${noun()} ${adjective()} ${noun()}`,
    joints: [' و'],
  },
};

const languages = Object.fromEntries(
  Object.entries(lists).map(([language, { nouns, adjectives, verbs, ...rest }]) => [
    language,
    {
      nouns: nouns.split(','),
      adjectives: adjectives.split(','),
      verbs: verbs.split(','),
      ...rest,
    },
  ]),
);

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One sentence of so many clauses, without a full stop. */
export function sentence(language, random, clauses) {
  const { nouns, adjectives, verbs, clause, joints } = languages[language];
  const words = {
    noun: () => random.one(nouns),
    adjective: () => random.one(adjectives),
    verb: () => random.one(verbs),
  };
  let text = clause(words);
  for (let more = 1; more < clauses; more += 1) text += random.one(joints) + clause(words);
  return capital(text);
}

/** A text in some languages. */
export function text(random, clauses, tags = ['fr', 'en']) {
  return Object.fromEntries(tags.map((tag) => [tag, sentence(tag, random, clauses)]));
}

/** Four nouns that no other index below 1,048,576 has: a number of base 32, its digits mixed. */
export function nounsOf(language, index) {
  const { nouns } = languages[language];
  const mixed = Math.imul(index + 5, 0x9e375) & 0xfffff;
  return [15, 10, 5, 0].map((shift) => nouns[(mixed >>> shift) & 31]);
}
