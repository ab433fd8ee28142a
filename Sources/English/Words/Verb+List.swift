extension Verb {
  /// Verbs that news uses; an irregular one stands with its past tense and, where that differs, its participle.
  package static let all: [Verb] = (irregularVerbs + regularVerbs).split(whereSeparator: { $0 == "\n" || $0 == "," })
    .map {
      Verb($0)
    }

  private static let irregularVerbs = """
    arise arose arisen,awake awoke awoken,bear bore borne,beat beat beaten,become became become,begin began begun
    bend bent,bet bet,bid bid,bind bound,bite bit bitten,bleed bled,blow blew blown,break broke broken,breed bred
    bring brought,broadcast broadcast,build built,burn burnt,burst burst,buy bought,cast cast,catch caught
    choose chose chosen,cling clung,come came come,cost cost,creep crept,cut cut,deal dealt,dig dug,draw drew drawn
    dream dreamt,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought
    find found,flee fled,fling flung,fly flew flown,forbid forbade forbidden,forecast forecast,foresee foresaw foreseen
    forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got gotten,give gave given,go went gone
    grow grew grown,hang hung,hear heard,hide hid hidden,hit hit,hold held,hurt hurt,keep kept,kneel knelt
    know knew known,lay laid,lead led,leap leapt,learn learnt,leave left,lend lent,let let,lie lay lain,light lit,lose lost
    make made,mean meant,meet met,mislead misled,mistake mistook mistaken,outnumber outnumbered,overcome overcame overcome
    oversee oversaw overseen,overtake overtook overtaken,overthrow overthrew overthrown,pay paid,plead pled,prove proved proven
    put put,quit quit,read read,rebuild rebuilt,repay repaid,rethink rethought,ride rode ridden,ring rang rung
    rise rose risen,run ran run,say said,see saw seen,seek sought,sell sold,send sent,set set,shake shook shaken,shed shed
    shine shone,shoot shot,show showed shown,shrink shrank shrunk,shut shut,sing sang sung,sink sank sunk,sit sat
    slay slew slain,sleep slept,slide slid,speak spoke spoken,speed sped,spend spent,spill spilt,spin spun,split split
    spread spread,spring sprang sprung,stand stood,steal stole stolen,stick stuck,sting stung,strike struck stricken
    strive strove striven,swear swore sworn,sweep swept,swell swelled swollen,swim swam swum,swing swung,take took taken
    teach taught,tear tore torn,tell told,think thought,throw threw thrown,thrust thrust,undergo underwent undergone
    understand understood,undertake undertook undertaken,undo undid undone,uphold upheld,upset upset,wake woke woken
    wear wore worn,weave wove woven,weep wept,win won,withdraw withdrew withdrawn,withhold withheld
    withstand withstood,write wrote written,spearhead spearheaded,offset offset,outdo outdid outdone,redo redid redone

    """

  private static let regularVerbs = """
    abandon,abduct,abolish,absorb,abuse,accelerate,accept,accompany,account,accuse,achieve,acknowledge,acquire,act,adapt
    add,address,adjust,admit,adopt,advance,advise,affect,afford,agree,aid,aim,air,airlift,alert,allege,allocate,allow,amass
    amend,amount,analyse,analyze,anger,announce,annex,answer,anticipate,apologise,apologize,appeal,appear,apply,appoint
    approach,approve,argue,arm,arrange,arrest,arrive,ask,assassinate,assault,assemble,assert,assess,assign,assist,assume
    assure,attach,attack,attempt,attend,attract,attribute,authorise,authorize,avoid,await,award,back,ban,bar,base,battle
    believe,belong,benefit,betray,blame,blast,block,boast,bomb,bombard,boost,border,borrow,boycott,brace,breach,brief
    broker,bury,calculate,call,calm,campaign,cancel,capture,care,carry,cause,cease,celebrate,centre,center,chair
    challenge,change,charge,charter,chase,check,cheer,cite,claim,clarify,clash,classify,clean,clear,climb,close,coincide,collapse
    collect,combat,combine,comfort,command,comment,commission,commit,communicate,compare,compete,compile,complain
    complete,comply,compose,concede,concentrate,concern,conclude,condemn,conduct,confess,confirm,confiscate,confront
    congratulate,connect,consider,consist,constitute,construct,consult,consume,contact,contain,continue,contract
    contradict,contribute,control,convene,convert,convict,cook,cooperate,coordinate,cope,correct,count,counter,cover
    crack,crash,create,criticise,criticize,cross,crush,cry,damage,dance,dare,date,deepen,debate,decide,declare,decline
    decrease,dedicate,defeat,defect,defend,defer,define,defuse,defy,delay,deliver,demand,demolish,demonstrate,denounce
    deny,depart,depend,depict,deploy,deport,derail,descend,describe,deserve,design,desire,destroy,detain,detect
    deter,deteriorate,determine,detonate,devastate,develop,devote,die,differ,direct,disagree,disappear,disarm,discharge
    disclose,discover,discuss,dismantle,dismiss,displace,display,dispose,dispute,disrupt,dissolve,distribute,disturb
    divert,divide,dominate,donate,double,doubt,downgrade,downplay,draft,drag,drain,drift,drop,drown,dry,dump,dwarf,earn
    ease,echo,edge,elaborate,elect,eliminate,embark,embrace,emerge,emphasise,emphasize,employ,enable,encounter,encourage
    end,endorse,endure,enforce,engage,enhance,enjoy,ensure,enter,entitle,equal,equip,erect,erupt,escalate,escape,establish
    estimate,evacuate,evaluate,evolve,examine,exceed,exchange,exclude,execute,exercise,exhaust,exist,expand,expect,expel
    experience,expire,explain,explode,exploit,explore,export,expose,express,extend,extract,extradite,face,facilitate,fail
    favour,favor,fear,feature,ferry,file,fill,film,finalise,finalize,finance,fine,finish,fire,fix,flatten,float,flock
    flood,flow,focus,follow,force,form,foster,frame,free,fuel,fulfil,fulfill,function,fund,gain,gather,generate
    grab,grant,greet,grieve,guarantee,guard,guide,halt,halve,hamper,hand,handle,happen,harm,head,heal,heat,help,highlight,hijack
    hinder,hint,hire,hope,hospitalise,hospitalize,host,house,hug,identify,ignite,ignore,illustrate,imagine,impact,impede
    implement,imply,import,impose,imprison,improve,include,incorporate,increase,incur,indicate,induce,infect,inflict
    influence,inform,inherit,initiate,injure,insist,inspect,install,instruct,insult,insure,intend,intensify,interrupt
    intervene,interview,introduce,invade,invest,investigate,invite,involve,issue,jail,join,judge,jump,justify,kick,kidnap
    kill,knock,lack,land,last,laugh,launch,leak,lift,like,limit,link,list,listen,live,load,locate,lock,loom,loot,love,lower
    maintain,manage,march,mark,massacre,match,matter,maximise,maximize,measure,mediate,mention,merge,migrate
    minimise,minimize,miss,mix,mobilise,mobilize,monitor,moor,motivate,mount,mourn,move,multiply,murder,name,narrow,near,need
    negotiate,nominate,note,notice,notify,number,obey,object,oblige,observe,obtain,occupy,occur,offer,open,operate,oppose
    order,organise,organize,originate,oust,outline,outrage,outweigh,overhaul,overload,overlook,overrule,overturn,overwhelm
    owe,own,pack,pardon,participate,pass,patrol,pause,peak,perceive,perform,permit,persist,persuade,pick,place,plan,plant
    play,please,pledge,plot,plummet,plunge,point,poison,poll,portray,pose,position,possess,post,postpone,pour,practise
    praise,pray,predict,prefer,prepare,present,preserve,press,pressure,presume,prevail,prevent,proceed,process,proclaim,produce
    profit,programme,progress,prohibit,project,prolong,promise,promote,prompt,propose,prosecute,protect,protest,provide,provoke
    publish,pull,punish,purchase,pursue,push,qualify,question,race,rage,raid,raise,rally,range,rank,rape,rate,ratify,reach,react
    realise,realize,reassure,rebel,rebuff,rebut,recall,receive,recognise,recognize,recommend,reconsider,reconstruct,record
    recover,recruit,reduce,refer,reflect,refuse,refute,regain,regard,register,regret,regulate,reinforce,reiterate,reject,relate
    relax,release,relieve,relocate,rely,remain,remark,remember,remind,remove,renew,renounce,rent,reopen,repair,repeat,repel
    replace,reply,report,represent,request,require,rescue,research,reserve,resettle,reshape,reside,resign,resist,resolve
    respond,rest,restore,restrict,result,resume,retain,retaliate,retire,retreat,retrieve,return,reunite,reveal,reverse,review,revise
    revive,revoke,reward,risk,roam,rock,roll,rule,rush,sack,sail,salvage,sample,sanction,save,scale,schedule,score,scramble,screen
    seal,search,secure,seem,seize,select,sentence,separate,serve,settle,shape,share,shatter,shelter,shift,ship,shock,shop,shout
    sign,signal,slam,slash,slip,slow,smash,smell,smuggle,snatch,soar,solve,sort,sound,spark,specialise,specialize,specify,spot,spur,squeeze
    stab,stage,stall,stand,start,starve,state,station,stay,steer,stem,step,stir,stop,store,storm,straddle,strain,strand,strengthen
    stress,stretch,strip,struggle,study,stun,submit,subside,succeed,suffer,suggest,suit,sum,summon,supervise,supply,support,suppose
    surface,surge,surpass,surprise,surrender,surround,survey,survive,suspect,suspend,sustain,switch,tackle,talk,target,task
    taste,tax,tend,term,terminate,test,testify,thank,threaten,tie,tighten,tip,topple,toss,total,touch,tour,trace,track,trade,train
    transfer,transform,translate,transport,trap,travel,treat,trigger,trim,triple,trust,try,tumble,turn,tweet,uncover,undermine
    unite,unleash,unload,unscrew,unveil,update,upgrade,urge,use,utilise,vaccinate,value,vanish,vary,veto,view,violate,visit,voice
    volunteer,vote,vow,wage,wait,walk,wander,want,warm,warn,wash,waste,watch,weaken,weigh,welcome,widen,wield,wipe,wish,witness
    wonder,work,worry,worsen,wound,wreck,yield,look,stop,deplete,rerecord
    """
}
