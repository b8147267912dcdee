/**
 * The 153 councils of England with SEND duties (Children and Families Act 2014), one a line, by short name.
 * Written by scripts/build-authorities.ts, not by hand.
 *
 * Source: mySociety, uk_local_authority_names_and_codes (July 2025), MIT; DfE codes by name from Get Information about
 * Schools. Underlying data of the Office for National Statistics, GOV.UK and the Department for Education: contains
 * public sector information licensed under the Open Government Licence v3.0. Corrected as official/corrections.ts says.
 */

export interface Authority {
  /** Office for National Statistics, nine characters. */
  readonly gss: string;
  /** Department for Education, three figures. */
  readonly dfeCode: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly region: string;
  readonly type: string;
  readonly slug: string;
}

/** gss|dfeCode|name|shortName|region|type|slug */
const list = `
E09000002|301|London Borough of Barking and Dagenham|Barking and Dagenham|London|London borough|barking-and-dagenham
E09000003|302|London Borough of Barnet|Barnet|London|London borough|barnet
E08000016|370|Barnsley Metropolitan Borough Council|Barnsley|Yorkshire and The Humber|Metropolitan district|barnsley
E06000022|800|Bath and North East Somerset Council|Bath and North East Somerset|South West|Unitary authority|bath-and-north-east-somerset
E06000055|822|Bedford Borough Council|Bedford|East of England|Unitary authority|bedford
E09000004|303|London Borough of Bexley|Bexley|London|London borough|bexley
E08000025|330|Birmingham City Council|Birmingham|West Midlands|Metropolitan district|birmingham
E06000008|889|Blackburn with Darwen Borough Council|Blackburn with Darwen|North West|Unitary authority|blackburn-with-darwen
E06000009|890|Blackpool Borough Council|Blackpool|North West|Unitary authority|blackpool
E08000001|350|Bolton Metropolitan Borough Council|Bolton|North West|Metropolitan district|bolton
E06000058|839|Bournemouth, Christchurch and Poole Council|Bournemouth, Christchurch and Poole|South West|Unitary authority|bournemouth-christchurch-and-poole
E06000036|867|Bracknell Forest Council|Bracknell Forest|South East|Unitary authority|bracknell-forest
E08000032|380|City of Bradford Metropolitan District Council|Bradford|Yorkshire and The Humber|Metropolitan district|bradford
E09000005|304|London Borough of Brent|Brent|London|London borough|brent
E06000043|846|Brighton and Hove City Council|Brighton and Hove|South East|Unitary authority|brighton-and-hove
E09000006|305|London Borough of Bromley|Bromley|London|London borough|bromley
E06000060|825|Buckinghamshire Council|Buckinghamshire|South East|Unitary authority|buckinghamshire
E08000002|351|Bury Metropolitan Borough Council|Bury|North West|Metropolitan district|bury
E08000033|381|Calderdale Metropolitan Borough Council|Calderdale|Yorkshire and The Humber|Metropolitan district|calderdale
E10000003|873|Cambridgeshire County Council|Cambridgeshire|East of England|County|cambridgeshire
E09000007|202|London Borough of Camden|Camden|London|London borough|camden
E06000056|823|Central Bedfordshire Council|Central Bedfordshire|East of England|Unitary authority|central-bedfordshire
E06000049|895|Cheshire East Council|Cheshire East|North West|Unitary authority|cheshire-east
E06000050|896|Cheshire West and Chester Council|Cheshire West and Chester|North West|Unitary authority|cheshire-west-and-chester
E06000023|801|Bristol City Council|City of Bristol|South West|Unitary authority|bristol
E09000001|201|City of London Corporation|City of London|London|City corporation|city-of-london
E06000052|908|Cornwall Council|Cornwall|South West|Unitary authority|cornwall
E06000047|840|Durham County Council|County Durham|North East|Unitary authority|county-durham
E08000026|331|Coventry City Council|Coventry|West Midlands|Metropolitan district|coventry
E09000008|306|London Borough of Croydon|Croydon|London|London borough|croydon
E06000063|942|Cumberland Council|Cumberland|North West|Unitary authority|cumberland
E06000005|841|Darlington Borough Council|Darlington|North East|Unitary authority|darlington
E06000015|831|Derby City Council|Derby|East Midlands|Unitary authority|derby
E10000007|830|Derbyshire County Council|Derbyshire|East Midlands|County|derbyshire
E10000008|878|Devon County Council|Devon|South West|County|devon
E08000017|371|City of Doncaster Council|Doncaster|Yorkshire and The Humber|Metropolitan district|doncaster
E06000059|838|Dorset Council|Dorset Council|South West|Unitary authority|dorset-council
E08000027|332|Dudley Metropolitan Borough Council|Dudley|West Midlands|Metropolitan district|dudley
E09000009|307|London Borough of Ealing|Ealing|London|London borough|ealing
E06000011|811|East Riding of Yorkshire Council|East Riding of Yorkshire|Yorkshire and The Humber|Unitary authority|east-riding-of-yorkshire
E10000011|845|East Sussex County Council|East Sussex|South East|County|east-sussex
E09000010|308|London Borough of Enfield|Enfield|London|London borough|enfield
E10000012|881|Essex County Council|Essex|East of England|County|essex
E08000037|390|Gateshead Metropolitan Borough Council|Gateshead|North East|Metropolitan district|gateshead
E10000013|916|Gloucestershire County Council|Gloucestershire|South West|County|gloucestershire
E09000011|203|Royal Borough of Greenwich|Greenwich|London|London borough|greenwich
E09000012|204|London Borough of Hackney|Hackney|London|London borough|hackney
E06000006|876|Halton Borough Council|Halton|North West|Unitary authority|halton
E09000013|205|London Borough of Hammersmith & Fulham|Hammersmith and Fulham|London|London borough|hammersmith-and-fulham
E10000014|850|Hampshire County Council|Hampshire|South East|County|hampshire
E09000014|309|London Borough of Haringey|Haringey|London|London borough|haringey
E09000015|310|London Borough of Harrow|Harrow|London|London borough|harrow
E06000001|805|Hartlepool Borough Council|Hartlepool|North East|Unitary authority|hartlepool
E09000016|311|London Borough of Havering|Havering|London|London borough|havering
E06000019|884|Herefordshire Council|Herefordshire|West Midlands|Unitary authority|herefordshire
E10000015|919|Hertfordshire County Council|Hertfordshire|East of England|County|hertfordshire
E09000017|312|London Borough of Hillingdon|Hillingdon|London|London borough|hillingdon
E09000018|313|London Borough of Hounslow|Hounslow|London|London borough|hounslow
E06000046|921|Isle of Wight Council|Isle of Wight|South East|Unitary authority|isle-of-wight
E06000053|420|Council of the Isles of Scilly|Isles of Scilly|South West|Unitary authority|isles-of-scilly
E09000019|206|London Borough of Islington|Islington|London|London borough|islington
E09000020|207|Royal Borough of Kensington and Chelsea|Kensington and Chelsea|London|London borough|kensington-and-chelsea
E10000016|886|Kent County Council|Kent|South East|County|kent
E06000010|810|Hull City Council|Kingston upon Hull|Yorkshire and The Humber|Unitary authority|kingston-upon-hull
E09000021|314|Royal Borough of Kingston upon Thames|Kingston upon Thames|London|London borough|kingston-upon-thames
E08000034|382|Kirklees Council|Kirklees|Yorkshire and The Humber|Metropolitan district|kirklees
E08000011|340|Knowsley Metropolitan Borough Council|Knowsley|North West|Metropolitan district|knowsley
E09000022|208|London Borough of Lambeth|Lambeth|London|London borough|lambeth
E10000017|888|Lancashire County Council|Lancashire|North West|County|lancashire
E08000035|383|Leeds City Council|Leeds|Yorkshire and The Humber|Metropolitan district|leeds
E06000016|856|Leicester City Council|Leicester|East Midlands|Unitary authority|leicester
E10000018|855|Leicestershire County Council|Leicestershire|East Midlands|County|leicestershire
E09000023|209|London Borough of Lewisham|Lewisham|London|London borough|lewisham
E10000019|925|Lincolnshire County Council|Lincolnshire|East Midlands|County|lincolnshire
E08000012|341|Liverpool City Council|Liverpool|North West|Metropolitan district|liverpool
E06000032|821|Luton Borough Council|Luton|East of England|Unitary authority|luton
E08000003|352|Manchester City Council|Manchester|North West|Metropolitan district|manchester
E06000035|887|Medway Council|Medway|South East|Unitary authority|medway
E09000024|315|London Borough of Merton|Merton|London|London borough|merton
E06000002|806|Middlesbrough Borough Council|Middlesbrough|North East|Unitary authority|middlesbrough
E06000042|826|Milton Keynes Council|Milton Keynes|South East|Unitary authority|milton-keynes
E08000021|391|Newcastle City Council|Newcastle upon Tyne|North East|Metropolitan district|newcastle-upon-tyne
E09000025|316|London Borough of Newham|Newham|London|London borough|newham
E10000020|926|Norfolk County Council|Norfolk|East of England|County|norfolk
E06000012|812|North East Lincolnshire Council|North East Lincolnshire|Yorkshire and The Humber|Unitary authority|north-east-lincolnshire
E06000013|813|North Lincolnshire Council|North Lincolnshire|Yorkshire and The Humber|Unitary authority|north-lincolnshire
E06000061|940|North Northamptonshire Council|North Northamptonshire|East Midlands|Unitary authority|north-northamptonshire
E06000024|802|North Somerset Council|North Somerset|South West|Unitary authority|north-somerset
E08000022|392|North Tyneside Council|North Tyneside|North East|Metropolitan district|north-tyneside
E06000065|815|North Yorkshire Council|North Yorkshire|Yorkshire and The Humber|Unitary authority|north-yorkshire
E06000057|929|Northumberland County Council|Northumberland|North East|Unitary authority|northumberland
E06000018|892|Nottingham City Council|Nottingham|East Midlands|Unitary authority|nottingham
E10000024|891|Nottinghamshire County Council|Nottinghamshire|East Midlands|County|nottinghamshire
E08000004|353|Oldham Metropolitan Borough Council|Oldham|North West|Metropolitan district|oldham
E10000025|931|Oxfordshire County Council|Oxfordshire|South East|County|oxfordshire
E06000031|874|Peterborough City Council|Peterborough|East of England|Unitary authority|peterborough
E06000026|879|Plymouth City Council|Plymouth|South West|Unitary authority|plymouth
E06000044|851|Portsmouth City Council|Portsmouth|South East|Unitary authority|portsmouth
E06000038|870|Reading Borough Council|Reading|South East|Unitary authority|reading
E09000026|317|London Borough of Redbridge|Redbridge|London|London borough|redbridge
E06000003|807|Redcar and Cleveland Borough Council|Redcar and Cleveland|North East|Unitary authority|redcar-and-cleveland
E09000027|318|London Borough of Richmond upon Thames|Richmond upon Thames|London|London borough|richmond-upon-thames
E08000005|354|Rochdale Metropolitan Borough Council|Rochdale|North West|Metropolitan district|rochdale
E08000018|372|Rotherham Metropolitan Borough Council|Rotherham|Yorkshire and The Humber|Metropolitan district|rotherham
E06000017|857|Rutland County Council|Rutland|East Midlands|Unitary authority|rutland
E08000006|355|Salford City Council|Salford|North West|Metropolitan district|salford
E08000028|333|Sandwell Metropolitan Borough Council|Sandwell|West Midlands|Metropolitan district|sandwell
E08000014|343|Sefton Metropolitan Borough Council|Sefton|North West|Metropolitan district|sefton
E08000019|373|Sheffield City Council|Sheffield|Yorkshire and The Humber|Metropolitan district|sheffield
E06000051|893|Shropshire Council|Shropshire|West Midlands|Unitary authority|shropshire
E06000039|871|Slough Borough Council|Slough|South East|Unitary authority|slough
E08000029|334|Solihull Metropolitan Borough Council|Solihull|West Midlands|Metropolitan district|solihull
E06000066|933|Somerset Council|Somerset|South West|Unitary authority|somerset
E06000025|803|South Gloucestershire Council|South Gloucestershire|South West|Unitary authority|south-gloucestershire
E08000023|393|South Tyneside Council|South Tyneside|North East|Metropolitan district|south-tyneside
E06000045|852|Southampton City Council|Southampton|South East|Unitary authority|southampton
E06000033|882|Southend-on-Sea Borough Council|Southend-on-Sea|East of England|Unitary authority|southend-on-sea
E09000028|210|London Borough of Southwark|Southwark|London|London borough|southwark
E08000013|342|St Helens Council|St. Helens|North West|Metropolitan district|st-helens
E10000028|860|Staffordshire County Council|Staffordshire|West Midlands|County|staffordshire
E08000007|356|Stockport Metropolitan Borough Council|Stockport|North West|Metropolitan district|stockport
E06000004|808|Stockton-on-Tees Borough Council|Stockton-on-Tees|North East|Unitary authority|stockton-on-tees
E06000021|861|Stoke-on-Trent City Council|Stoke-on-Trent|West Midlands|Unitary authority|stoke-on-trent
E10000029|935|Suffolk County Council|Suffolk|East of England|County|suffolk
E08000024|394|Sunderland City Council|Sunderland|North East|Metropolitan district|sunderland
E10000030|936|Surrey County Council|Surrey|South East|County|surrey
E09000029|319|London Borough of Sutton|Sutton|London|London borough|sutton
E06000030|866|Swindon Borough Council|Swindon|South West|Unitary authority|swindon
E08000008|357|Tameside Metropolitan Borough Council|Tameside|North West|Metropolitan district|tameside
E06000020|894|Telford & Wrekin Council|Telford and Wrekin|West Midlands|Unitary authority|telford-and-wrekin
E06000034|883|Thurrock Council|Thurrock|East of England|Unitary authority|thurrock
E06000027|880|Torbay Council|Torbay|South West|Unitary authority|torbay
E09000030|211|London Borough of Tower Hamlets|Tower Hamlets|London|London borough|tower-hamlets
E08000009|358|Trafford Metropolitan Borough Council|Trafford|North West|Metropolitan district|trafford
E08000036|384|Wakefield Metropolitan District Council|Wakefield|Yorkshire and The Humber|Metropolitan district|wakefield
E08000030|335|Walsall Metropolitan Borough Council|Walsall|West Midlands|Metropolitan district|walsall
E09000031|320|London Borough of Waltham Forest|Waltham Forest|London|London borough|waltham-forest
E09000032|212|London Borough of Wandsworth|Wandsworth|London|London borough|wandsworth
E06000007|877|Warrington Borough Council|Warrington|North West|Unitary authority|warrington
E10000031|937|Warwickshire County Council|Warwickshire|West Midlands|County|warwickshire
E06000037|869|West Berkshire Council|West Berkshire|South East|Unitary authority|west-berkshire
E06000062|941|West Northamptonshire Council|West Northamptonshire|East Midlands|Unitary authority|west-northamptonshire
E10000032|938|West Sussex County Council|West Sussex|South East|County|west-sussex
E09000033|213|City of Westminster|Westminster|London|London borough|westminster
E06000064|943|Westmorland and Furness Council|Westmorland and Furness|North West|Unitary authority|westmorland-and-furness
E08000010|359|Wigan Metropolitan Borough Council|Wigan|North West|Metropolitan district|wigan
E06000054|865|Wiltshire Council|Wiltshire|South West|Unitary authority|wiltshire
E06000040|868|Royal Borough of Windsor and Maidenhead|Windsor and Maidenhead|South East|Unitary authority|windsor-and-maidenhead
E08000015|344|Wirral Borough Council|Wirral|North West|Metropolitan district|wirral
E06000041|872|Wokingham Borough Council|Wokingham|South East|Unitary authority|wokingham
E08000031|336|City of Wolverhampton Council|Wolverhampton|West Midlands|Metropolitan district|wolverhampton
E10000034|885|Worcestershire County Council|Worcestershire|West Midlands|County|worcestershire
E06000014|816|City of York Council|York|Yorkshire and The Humber|Unitary authority|york
`;

export const authorities: readonly Authority[] = list
  .trim()
  .split('\n')
  .map((line) => {
    const [gss = '', dfeCode = '', name = '', shortName = '', region = '', type = '', slug = ''] =
      line.split('|');
    return { gss, dfeCode: dfeCode === '' ? null : dfeCode, name, shortName, region, type, slug };
  });
