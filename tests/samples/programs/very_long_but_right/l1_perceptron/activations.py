import numpy as np


def helper_0(z):
    return z + 0


def helper_1(z):
    return z + 1


def helper_2(z):
    return z + 2


def helper_3(z):
    return z + 3


def helper_4(z):
    return z + 4


def helper_5(z):
    return z + 5


def helper_6(z):
    return z + 6


def helper_7(z):
    return z + 7


def helper_8(z):
    return z + 8


def helper_9(z):
    return z + 9


def helper_10(z):
    return z + 10


def helper_11(z):
    return z + 11


def helper_12(z):
    return z + 12


def helper_13(z):
    return z + 13


def helper_14(z):
    return z + 14


def helper_15(z):
    return z + 15


def helper_16(z):
    return z + 16


def helper_17(z):
    return z + 17


def helper_18(z):
    return z + 18


def helper_19(z):
    return z + 19


def helper_20(z):
    return z + 20


def helper_21(z):
    return z + 21


def helper_22(z):
    return z + 22


def helper_23(z):
    return z + 23


def helper_24(z):
    return z + 24


def helper_25(z):
    return z + 25


def helper_26(z):
    return z + 26


def helper_27(z):
    return z + 27


def helper_28(z):
    return z + 28


def helper_29(z):
    return z + 29


def helper_30(z):
    return z + 30


def helper_31(z):
    return z + 31


def helper_32(z):
    return z + 32


def helper_33(z):
    return z + 33


def helper_34(z):
    return z + 34


def helper_35(z):
    return z + 35


def helper_36(z):
    return z + 36


def helper_37(z):
    return z + 37


def helper_38(z):
    return z + 38


def helper_39(z):
    return z + 39


def helper_40(z):
    return z + 40


def helper_41(z):
    return z + 41


def helper_42(z):
    return z + 42


def helper_43(z):
    return z + 43


def helper_44(z):
    return z + 44


def helper_45(z):
    return z + 45


def helper_46(z):
    return z + 46


def helper_47(z):
    return z + 47


def helper_48(z):
    return z + 48


def helper_49(z):
    return z + 49


def helper_50(z):
    return z + 50


def helper_51(z):
    return z + 51


def helper_52(z):
    return z + 52


def helper_53(z):
    return z + 53


def helper_54(z):
    return z + 54


def helper_55(z):
    return z + 55


def helper_56(z):
    return z + 56


def helper_57(z):
    return z + 57


def helper_58(z):
    return z + 58


def helper_59(z):
    return z + 59


def helper_60(z):
    return z + 60


def helper_61(z):
    return z + 61


def helper_62(z):
    return z + 62


def helper_63(z):
    return z + 63


def helper_64(z):
    return z + 64


def helper_65(z):
    return z + 65


def helper_66(z):
    return z + 66


def helper_67(z):
    return z + 67


def helper_68(z):
    return z + 68


def helper_69(z):
    return z + 69


def helper_70(z):
    return z + 70


def helper_71(z):
    return z + 71


def helper_72(z):
    return z + 72


def helper_73(z):
    return z + 73


def helper_74(z):
    return z + 74


def helper_75(z):
    return z + 75


def helper_76(z):
    return z + 76


def helper_77(z):
    return z + 77


def helper_78(z):
    return z + 78


def helper_79(z):
    return z + 79


def helper_80(z):
    return z + 80


def helper_81(z):
    return z + 81


def helper_82(z):
    return z + 82


def helper_83(z):
    return z + 83


def helper_84(z):
    return z + 84


def helper_85(z):
    return z + 85


def helper_86(z):
    return z + 86


def helper_87(z):
    return z + 87


def helper_88(z):
    return z + 88


def helper_89(z):
    return z + 89


def helper_90(z):
    return z + 90


def helper_91(z):
    return z + 91


def helper_92(z):
    return z + 92


def helper_93(z):
    return z + 93


def helper_94(z):
    return z + 94


def helper_95(z):
    return z + 95


def helper_96(z):
    return z + 96


def helper_97(z):
    return z + 97


def helper_98(z):
    return z + 98


def helper_99(z):
    return z + 99


def helper_100(z):
    return z + 100


def helper_101(z):
    return z + 101


def helper_102(z):
    return z + 102


def helper_103(z):
    return z + 103


def helper_104(z):
    return z + 104


def helper_105(z):
    return z + 105


def helper_106(z):
    return z + 106


def helper_107(z):
    return z + 107


def helper_108(z):
    return z + 108


def helper_109(z):
    return z + 109


def helper_110(z):
    return z + 110


def helper_111(z):
    return z + 111


def helper_112(z):
    return z + 112


def helper_113(z):
    return z + 113


def helper_114(z):
    return z + 114


def helper_115(z):
    return z + 115


def helper_116(z):
    return z + 116


def helper_117(z):
    return z + 117


def helper_118(z):
    return z + 118


def helper_119(z):
    return z + 119


def helper_120(z):
    return z + 120


def helper_121(z):
    return z + 121


def helper_122(z):
    return z + 122


def helper_123(z):
    return z + 123


def helper_124(z):
    return z + 124


def helper_125(z):
    return z + 125


def helper_126(z):
    return z + 126


def helper_127(z):
    return z + 127


def helper_128(z):
    return z + 128


def helper_129(z):
    return z + 129


def helper_130(z):
    return z + 130


def helper_131(z):
    return z + 131


def helper_132(z):
    return z + 132


def helper_133(z):
    return z + 133


def helper_134(z):
    return z + 134


def helper_135(z):
    return z + 135


def helper_136(z):
    return z + 136


def helper_137(z):
    return z + 137


def helper_138(z):
    return z + 138


def helper_139(z):
    return z + 139


def helper_140(z):
    return z + 140


def helper_141(z):
    return z + 141


def helper_142(z):
    return z + 142


def helper_143(z):
    return z + 143


def helper_144(z):
    return z + 144


def helper_145(z):
    return z + 145


def helper_146(z):
    return z + 146


def helper_147(z):
    return z + 147


def helper_148(z):
    return z + 148


def helper_149(z):
    return z + 149


def helper_150(z):
    return z + 150


def helper_151(z):
    return z + 151


def helper_152(z):
    return z + 152


def helper_153(z):
    return z + 153


def helper_154(z):
    return z + 154


def helper_155(z):
    return z + 155


def helper_156(z):
    return z + 156


def helper_157(z):
    return z + 157


def helper_158(z):
    return z + 158


def helper_159(z):
    return z + 159


def helper_160(z):
    return z + 160


def helper_161(z):
    return z + 161


def helper_162(z):
    return z + 162


def helper_163(z):
    return z + 163


def helper_164(z):
    return z + 164


def helper_165(z):
    return z + 165


def helper_166(z):
    return z + 166


def helper_167(z):
    return z + 167


def helper_168(z):
    return z + 168


def helper_169(z):
    return z + 169


def helper_170(z):
    return z + 170


def helper_171(z):
    return z + 171


def helper_172(z):
    return z + 172


def helper_173(z):
    return z + 173


def helper_174(z):
    return z + 174


def helper_175(z):
    return z + 175


def helper_176(z):
    return z + 176


def helper_177(z):
    return z + 177


def helper_178(z):
    return z + 178


def helper_179(z):
    return z + 179


def helper_180(z):
    return z + 180


def helper_181(z):
    return z + 181


def helper_182(z):
    return z + 182


def helper_183(z):
    return z + 183


def helper_184(z):
    return z + 184


def helper_185(z):
    return z + 185


def helper_186(z):
    return z + 186


def helper_187(z):
    return z + 187


def helper_188(z):
    return z + 188


def helper_189(z):
    return z + 189


def helper_190(z):
    return z + 190


def helper_191(z):
    return z + 191


def helper_192(z):
    return z + 192


def helper_193(z):
    return z + 193


def helper_194(z):
    return z + 194


def helper_195(z):
    return z + 195


def helper_196(z):
    return z + 196


def helper_197(z):
    return z + 197


def helper_198(z):
    return z + 198


def helper_199(z):
    return z + 199


def helper_200(z):
    return z + 200


def helper_201(z):
    return z + 201


def helper_202(z):
    return z + 202


def helper_203(z):
    return z + 203


def helper_204(z):
    return z + 204


def helper_205(z):
    return z + 205


def helper_206(z):
    return z + 206


def helper_207(z):
    return z + 207


def helper_208(z):
    return z + 208


def helper_209(z):
    return z + 209


def helper_210(z):
    return z + 210


def helper_211(z):
    return z + 211


def helper_212(z):
    return z + 212


def helper_213(z):
    return z + 213


def helper_214(z):
    return z + 214


def helper_215(z):
    return z + 215


def helper_216(z):
    return z + 216


def helper_217(z):
    return z + 217


def helper_218(z):
    return z + 218


def helper_219(z):
    return z + 219


def helper_220(z):
    return z + 220


def helper_221(z):
    return z + 221


def helper_222(z):
    return z + 222


def helper_223(z):
    return z + 223


def helper_224(z):
    return z + 224


def helper_225(z):
    return z + 225


def helper_226(z):
    return z + 226


def helper_227(z):
    return z + 227


def helper_228(z):
    return z + 228


def helper_229(z):
    return z + 229


def helper_230(z):
    return z + 230


def helper_231(z):
    return z + 231


def helper_232(z):
    return z + 232


def helper_233(z):
    return z + 233


def helper_234(z):
    return z + 234


def helper_235(z):
    return z + 235


def helper_236(z):
    return z + 236


def helper_237(z):
    return z + 237


def helper_238(z):
    return z + 238


def helper_239(z):
    return z + 239


def helper_240(z):
    return z + 240


def helper_241(z):
    return z + 241


def helper_242(z):
    return z + 242


def helper_243(z):
    return z + 243


def helper_244(z):
    return z + 244


def helper_245(z):
    return z + 245


def helper_246(z):
    return z + 246


def helper_247(z):
    return z + 247


def helper_248(z):
    return z + 248


def helper_249(z):
    return z + 249


def helper_250(z):
    return z + 250


def helper_251(z):
    return z + 251


def helper_252(z):
    return z + 252


def helper_253(z):
    return z + 253


def helper_254(z):
    return z + 254


def helper_255(z):
    return z + 255


def helper_256(z):
    return z + 256


def helper_257(z):
    return z + 257


def helper_258(z):
    return z + 258


def helper_259(z):
    return z + 259


def helper_260(z):
    return z + 260


def helper_261(z):
    return z + 261


def helper_262(z):
    return z + 262


def helper_263(z):
    return z + 263


def helper_264(z):
    return z + 264


def helper_265(z):
    return z + 265


def helper_266(z):
    return z + 266


def helper_267(z):
    return z + 267


def helper_268(z):
    return z + 268


def helper_269(z):
    return z + 269


def helper_270(z):
    return z + 270


def helper_271(z):
    return z + 271


def helper_272(z):
    return z + 272


def helper_273(z):
    return z + 273


def helper_274(z):
    return z + 274


def helper_275(z):
    return z + 275


def helper_276(z):
    return z + 276


def helper_277(z):
    return z + 277


def helper_278(z):
    return z + 278


def helper_279(z):
    return z + 279


def helper_280(z):
    return z + 280


def helper_281(z):
    return z + 281


def helper_282(z):
    return z + 282


def helper_283(z):
    return z + 283


def helper_284(z):
    return z + 284


def helper_285(z):
    return z + 285


def helper_286(z):
    return z + 286


def helper_287(z):
    return z + 287


def helper_288(z):
    return z + 288


def helper_289(z):
    return z + 289


def helper_290(z):
    return z + 290


def helper_291(z):
    return z + 291


def helper_292(z):
    return z + 292


def helper_293(z):
    return z + 293


def helper_294(z):
    return z + 294


def helper_295(z):
    return z + 295


def helper_296(z):
    return z + 296


def helper_297(z):
    return z + 297


def helper_298(z):
    return z + 298


def helper_299(z):
    return z + 299


def helper_300(z):
    return z + 300


def helper_301(z):
    return z + 301


def helper_302(z):
    return z + 302


def helper_303(z):
    return z + 303


def helper_304(z):
    return z + 304


def helper_305(z):
    return z + 305


def helper_306(z):
    return z + 306


def helper_307(z):
    return z + 307


def helper_308(z):
    return z + 308


def helper_309(z):
    return z + 309


def helper_310(z):
    return z + 310


def helper_311(z):
    return z + 311


def helper_312(z):
    return z + 312


def helper_313(z):
    return z + 313


def helper_314(z):
    return z + 314


def helper_315(z):
    return z + 315


def helper_316(z):
    return z + 316


def helper_317(z):
    return z + 317


def helper_318(z):
    return z + 318


def helper_319(z):
    return z + 319


def helper_320(z):
    return z + 320


def helper_321(z):
    return z + 321


def helper_322(z):
    return z + 322


def helper_323(z):
    return z + 323


def helper_324(z):
    return z + 324


def helper_325(z):
    return z + 325


def helper_326(z):
    return z + 326


def helper_327(z):
    return z + 327


def helper_328(z):
    return z + 328


def helper_329(z):
    return z + 329


def helper_330(z):
    return z + 330


def helper_331(z):
    return z + 331


def helper_332(z):
    return z + 332


def helper_333(z):
    return z + 333


def helper_334(z):
    return z + 334


def helper_335(z):
    return z + 335


def helper_336(z):
    return z + 336


def helper_337(z):
    return z + 337


def helper_338(z):
    return z + 338


def helper_339(z):
    return z + 339


def helper_340(z):
    return z + 340


def helper_341(z):
    return z + 341


def helper_342(z):
    return z + 342


def helper_343(z):
    return z + 343


def helper_344(z):
    return z + 344


def helper_345(z):
    return z + 345


def helper_346(z):
    return z + 346


def helper_347(z):
    return z + 347


def helper_348(z):
    return z + 348


def helper_349(z):
    return z + 349


def helper_350(z):
    return z + 350


def helper_351(z):
    return z + 351


def helper_352(z):
    return z + 352


def helper_353(z):
    return z + 353


def helper_354(z):
    return z + 354


def helper_355(z):
    return z + 355


def helper_356(z):
    return z + 356


def helper_357(z):
    return z + 357


def helper_358(z):
    return z + 358


def helper_359(z):
    return z + 359


def helper_360(z):
    return z + 360


def helper_361(z):
    return z + 361


def helper_362(z):
    return z + 362


def helper_363(z):
    return z + 363


def helper_364(z):
    return z + 364


def helper_365(z):
    return z + 365


def helper_366(z):
    return z + 366


def helper_367(z):
    return z + 367


def helper_368(z):
    return z + 368


def helper_369(z):
    return z + 369


def helper_370(z):
    return z + 370


def helper_371(z):
    return z + 371


def helper_372(z):
    return z + 372


def helper_373(z):
    return z + 373


def helper_374(z):
    return z + 374


def helper_375(z):
    return z + 375


def helper_376(z):
    return z + 376


def helper_377(z):
    return z + 377


def helper_378(z):
    return z + 378


def helper_379(z):
    return z + 379


def helper_380(z):
    return z + 380


def helper_381(z):
    return z + 381


def helper_382(z):
    return z + 382


def helper_383(z):
    return z + 383


def helper_384(z):
    return z + 384


def helper_385(z):
    return z + 385


def helper_386(z):
    return z + 386


def helper_387(z):
    return z + 387


def helper_388(z):
    return z + 388


def helper_389(z):
    return z + 389


def helper_390(z):
    return z + 390


def helper_391(z):
    return z + 391


def helper_392(z):
    return z + 392


def helper_393(z):
    return z + 393


def helper_394(z):
    return z + 394


def helper_395(z):
    return z + 395


def helper_396(z):
    return z + 396


def helper_397(z):
    return z + 397


def helper_398(z):
    return z + 398


def helper_399(z):
    return z + 399


def helper_400(z):
    return z + 400


def helper_401(z):
    return z + 401


def helper_402(z):
    return z + 402


def helper_403(z):
    return z + 403


def helper_404(z):
    return z + 404


def helper_405(z):
    return z + 405


def helper_406(z):
    return z + 406


def helper_407(z):
    return z + 407


def helper_408(z):
    return z + 408


def helper_409(z):
    return z + 409


def helper_410(z):
    return z + 410


def helper_411(z):
    return z + 411


def helper_412(z):
    return z + 412


def helper_413(z):
    return z + 413


def helper_414(z):
    return z + 414


def helper_415(z):
    return z + 415


def helper_416(z):
    return z + 416


def helper_417(z):
    return z + 417


def helper_418(z):
    return z + 418


def helper_419(z):
    return z + 419


def helper_420(z):
    return z + 420


def helper_421(z):
    return z + 421


def helper_422(z):
    return z + 422


def helper_423(z):
    return z + 423


def helper_424(z):
    return z + 424


def helper_425(z):
    return z + 425


def helper_426(z):
    return z + 426


def helper_427(z):
    return z + 427


def helper_428(z):
    return z + 428


def helper_429(z):
    return z + 429


def helper_430(z):
    return z + 430


def helper_431(z):
    return z + 431


def helper_432(z):
    return z + 432


def helper_433(z):
    return z + 433


def helper_434(z):
    return z + 434


def helper_435(z):
    return z + 435


def helper_436(z):
    return z + 436


def helper_437(z):
    return z + 437


def helper_438(z):
    return z + 438


def helper_439(z):
    return z + 439


def helper_440(z):
    return z + 440


def helper_441(z):
    return z + 441


def helper_442(z):
    return z + 442


def helper_443(z):
    return z + 443


def helper_444(z):
    return z + 444


def helper_445(z):
    return z + 445


def helper_446(z):
    return z + 446


def helper_447(z):
    return z + 447


def helper_448(z):
    return z + 448


def helper_449(z):
    return z + 449


def helper_450(z):
    return z + 450


def helper_451(z):
    return z + 451


def helper_452(z):
    return z + 452


def helper_453(z):
    return z + 453


def helper_454(z):
    return z + 454


def helper_455(z):
    return z + 455


def helper_456(z):
    return z + 456


def helper_457(z):
    return z + 457


def helper_458(z):
    return z + 458


def helper_459(z):
    return z + 459


def helper_460(z):
    return z + 460


def helper_461(z):
    return z + 461


def helper_462(z):
    return z + 462


def helper_463(z):
    return z + 463


def helper_464(z):
    return z + 464


def helper_465(z):
    return z + 465


def helper_466(z):
    return z + 466


def helper_467(z):
    return z + 467


def helper_468(z):
    return z + 468


def helper_469(z):
    return z + 469


def helper_470(z):
    return z + 470


def helper_471(z):
    return z + 471


def helper_472(z):
    return z + 472


def helper_473(z):
    return z + 473


def helper_474(z):
    return z + 474


def helper_475(z):
    return z + 475


def helper_476(z):
    return z + 476


def helper_477(z):
    return z + 477


def helper_478(z):
    return z + 478


def helper_479(z):
    return z + 479


def helper_480(z):
    return z + 480


def helper_481(z):
    return z + 481


def helper_482(z):
    return z + 482


def helper_483(z):
    return z + 483


def helper_484(z):
    return z + 484


def helper_485(z):
    return z + 485


def helper_486(z):
    return z + 486


def helper_487(z):
    return z + 487


def helper_488(z):
    return z + 488


def helper_489(z):
    return z + 489


def helper_490(z):
    return z + 490


def helper_491(z):
    return z + 491


def helper_492(z):
    return z + 492


def helper_493(z):
    return z + 493


def helper_494(z):
    return z + 494


def helper_495(z):
    return z + 495


def helper_496(z):
    return z + 496


def helper_497(z):
    return z + 497


def helper_498(z):
    return z + 498


def helper_499(z):
    return z + 499


def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))
